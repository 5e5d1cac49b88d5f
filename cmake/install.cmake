# SPDX-License-Identifier: MIT
# Installs the program, the library as a CMake package, the data and the documents. The manual pages
# are installed by manual.cmake.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS liaison_cli)

set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/liaison")
set(version_file "${PROJECT_BINARY_DIR}/liaisonConfigVersion.cmake")
write_basic_package_version_file("${version_file}" COMPATIBILITY SameMinorVersion)
install(TARGETS liaison EXPORT liaisonTargets FILE_SET HEADERS)
install(EXPORT liaisonTargets NAMESPACE liaison:: DESTINATION "${package_folder}")
install(FILES cmake/liaisonConfig.cmake cmake/Findgumbo.cmake cmake/Findutf8proc.cmake cmake/FindxxHash.cmake
              "${version_file}"
        DESTINATION "${package_folder}")

install(DIRECTORY data/ DESTINATION "${CMAKE_INSTALL_DATADIR}/liaison")

install(FILES README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY docs DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME copyright)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS CHANGELOG.md)
execute_process(COMMAND gzip -9n INPUT_FILE "${PROJECT_SOURCE_DIR}/CHANGELOG.md"
                OUTPUT_FILE "${PROJECT_BINARY_DIR}/changelog.gz" COMMAND_ERROR_IS_FATAL ANY)
install(FILES "${PROJECT_BINARY_DIR}/changelog.gz" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
