# SPDX-License-Identifier: MIT
# If CMAKE_UNITY_BUILD is set, all sources of a folder are compiled as one file. This saves time,
# because headers take most of it. Two sources of a folder must not define the same name in their
# unnamed namespaces.
# compile_by_folder(TARGET) sets this up. Call it after all sources of TARGET have been added.
function(compile_by_folder target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
        cmake_path(ABSOLUTE_PATH source)
        cmake_path(IS_PREFIX PROJECT_BINARY_DIR "${source}" is_generated)
        if(is_generated)
            continue()
        endif()
        cmake_path(GET source PARENT_PATH folder)
        cmake_path(RELATIVE_PATH folder BASE_DIRECTORY "${PROJECT_SOURCE_DIR}")
        string(MAKE_C_IDENTIFIER "${folder}" group)
        set_source_files_properties("${source}" PROPERTIES UNITY_GROUP ${group})
    endforeach()
endfunction()
