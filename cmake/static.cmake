# SPDX-License-Identifier: MIT
# With LIAISON_STATIC, the program contains its libraries, because loading them at each start takes
# longer than a short answer. Sets is_linked_statically to whether this is possible, and fmt_target
# to the name of fmt's target.

set(is_linked_statically OFF)
set(fmt_target fmt::fmt)
if(LIAISON_STATIC)
    include(CheckCXXSourceCompiles)
    block()
        set(CMAKE_REQUIRED_LINK_OPTIONS -static-pie)
        set(CMAKE_REQUIRED_LIBRARIES ${utf8proc_LIBRARY} ${xxHash_LIBRARY} ${gumbo_LIBRARY})
        check_cxx_source_compiles("#include <string>
            int main(int argc, char** argv) { return std::string(*argv).empty() ? argc : 0; }"
            liaison_links_statically)
    endblock()
    set(is_linked_statically ${liaison_links_statically})
    if(NOT is_linked_statically)
        message(WARNING "The program is linked dynamically: a library has no archive here")
    endif()
endif()

get_target_property(type fmt::fmt TYPE)
if(is_linked_statically AND type STREQUAL "SHARED_LIBRARY")  # Debian has no static fmt
    add_library(liaison_fmt STATIC cmake/fmt.cpp)
    target_include_directories(liaison_fmt SYSTEM PUBLIC
        $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
    target_link_libraries(liaison_fmt PRIVATE liaison_flags)
    set(fmt_target liaison_fmt)
endif()
