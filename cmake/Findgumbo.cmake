# SPDX-License-Identifier: MIT
# Finds gumbo and defines the target `gumbo`.

find_path(gumbo_INCLUDE_DIR gumbo.h)
if(LIAISON_STATIC)
    find_library(gumbo_LIBRARY NAMES libgumbo.a gumbo)
else()
    find_library(gumbo_LIBRARY gumbo)
endif()
mark_as_advanced(gumbo_INCLUDE_DIR gumbo_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(gumbo REQUIRED_VARS gumbo_LIBRARY gumbo_INCLUDE_DIR)

if(gumbo_FOUND AND NOT TARGET gumbo)
    add_library(gumbo UNKNOWN IMPORTED)
    set_target_properties(gumbo PROPERTIES
        IMPORTED_LOCATION "${gumbo_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${gumbo_INCLUDE_DIR}")
endif()
