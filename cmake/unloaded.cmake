# SPDX-License-Identifier: MIT
# Generates the table for hints on built-in overlays that are not loaded (unloaded.hpp). A program
# of the build computes it. If that cannot run here, as in a cross build, the table is empty.
set(unloaded_source "${PROJECT_BINARY_DIR}/src/cli/unloaded_table.cpp")
if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
    file(WRITE "${unloaded_source}" "#include <string_view>
namespace liaison::cli {
std::string_view unloaded_table();
std::string_view unloaded_table() { return {}; }
}
")
else()
    add_executable(liaison_unloaded EXCLUDE_FROM_ALL cmake/unloaded.cpp)
    target_link_libraries(liaison_unloaded PRIVATE liaison_flags liaison_link_flags liaison)
    add_custom_command(OUTPUT "${unloaded_source}" DEPENDS liaison_unloaded
                       COMMAND liaison_unloaded "${unloaded_source}"
                       COMMENT "Working out what is not loaded" VERBATIM)
endif()
set_source_files_properties("${unloaded_source}" PROPERTIES
    COMPILE_OPTIONS -Wno-overlength-strings)
target_sources(liaison_app PRIVATE "${unloaded_source}")
