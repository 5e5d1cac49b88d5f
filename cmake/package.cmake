# SPDX-License-Identifier: MIT
# Packages: `cpack --config build/release/CPackConfig.cmake` makes a .deb and a .tar.gz.

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_VENDOR "liaison developers")
set(CPACK_PACKAGE_CONTACT "liaison developers <liaison@example.org>")
set(CPACK_PACKAGE_DESCRIPTION "liaison answers on the command line who works with INTERPOL in the \
United Nations system, on what and in which role. Every fact in an answer carries its citation. The \
knowledge base is part of the program; others can be loaded. The library that the program is made \
of is there, too.")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS  # needed to compile programs with the library
    "g++, cmake, libfmt-dev, libutf8proc-dev, libxxhash-dev, libgumbo-dev, \
libboost-json1.81-dev | libboost-json-dev (>= 1.81)")
if(NOT is_linked_statically)
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
endif()
include(CPack)
