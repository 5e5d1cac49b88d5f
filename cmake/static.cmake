# SPDX-License-Identifier: MIT
# With LIAISON_STATIC, the program contains its libraries: having them loaded takes longer than a
# short answer does. Sets liaison_static to whether that can be done, and liaison_fmt to the target
# that stands for fmt.

set(liaison_static OFF)
set(liaison_fmt fmt::fmt)
if(LIAISON_STATIC)
    include(CheckCXXSourceCompiles)
    block()
        set(CMAKE_REQUIRED_LINK_OPTIONS -static-pie)
        set(CMAKE_REQUIRED_LIBRARIES ${utf8proc_LIBRARY} ${xxHash_LIBRARY} ${gumbo_LIBRARY})
        check_cxx_source_compiles("#include <string>
            int main(int argc, char** argv) { return std::string(*argv).empty() ? argc : 0; }"
            liaison_links_statically)
    endblock()
    set(liaison_static ${liaison_links_statically})
    if(NOT liaison_static)
        message(WARNING "The program is linked dynamically: a library has no archive here")
    endif()
endif()

get_target_property(type fmt::fmt TYPE)
if(liaison_static AND type STREQUAL "SHARED_LIBRARY")  # Debian has no archive of it
    add_library(liaison_fmt STATIC cmake/fmt.cpp)
    target_include_directories(liaison_fmt SYSTEM PUBLIC
        $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
    target_link_libraries(liaison_fmt PRIVATE liaison_hardening)
    set(liaison_fmt liaison_fmt)
endif()
