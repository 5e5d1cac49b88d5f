# SPDX-License-Identifier: MIT
# Finds xxHash 0.8 or later (the first with a settled XXH3) and defines the target `xxHash::xxhash`,
# named as in its own build.

find_path(xxHash_INCLUDE_DIR xxh3.h)
if(LIAISON_STATIC)
    find_library(xxHash_LIBRARY NAMES libxxhash.a xxhash)
else()
    find_library(xxHash_LIBRARY xxhash)
endif()
mark_as_advanced(xxHash_INCLUDE_DIR xxHash_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(xxHash REQUIRED_VARS xxHash_LIBRARY xxHash_INCLUDE_DIR)

if(xxHash_FOUND AND NOT TARGET xxHash::xxhash)
    add_library(xxHash::xxhash UNKNOWN IMPORTED)
    set_target_properties(xxHash::xxhash PROPERTIES
        IMPORTED_LOCATION "${xxHash_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${xxHash_INCLUDE_DIR}")
endif()
