# SPDX-License-Identifier: MIT
# Finds utf8proc and defines the target `utf8proc`, named as in its own build.

find_path(utf8proc_INCLUDE_DIR utf8proc.h)
if(LIAISON_STATIC)
    find_library(utf8proc_LIBRARY NAMES libutf8proc.a utf8proc)
else()
    find_library(utf8proc_LIBRARY utf8proc)
endif()
mark_as_advanced(utf8proc_INCLUDE_DIR utf8proc_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(utf8proc REQUIRED_VARS utf8proc_LIBRARY utf8proc_INCLUDE_DIR)

if(utf8proc_FOUND AND NOT TARGET utf8proc)
    add_library(utf8proc UNKNOWN IMPORTED)
    set_target_properties(utf8proc PROPERTIES
        IMPORTED_LOCATION "${utf8proc_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${utf8proc_INCLUDE_DIR}")
endif()
