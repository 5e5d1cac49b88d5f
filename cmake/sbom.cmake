# SPDX-License-Identifier: MIT
# Writes the bill of materials (SPDX 2.3) of a statically linked program, and the notices that the
# licences of its libraries require. The linker maps of the program and of the embedded engine tell
# which libraries they contain. The build stops at a library that is not in `components`. The build
# runs this file as a script that writes both files, with MAP, ENGINE_MAP (empty without engine),
# INCLUDES, VERSION, DATE, SBOM and NOTICES defined.

if(NOT CMAKE_SCRIPT_MODE_FILE)
    set(map "${PROJECT_BINARY_DIR}/liaison.map")
    set(sbom "${PROJECT_BINARY_DIR}/sbom.spdx.json")
    set(notices "${PROJECT_BINARY_DIR}/copyright-of-libraries")
    target_link_options(liaison_cli PRIVATE "LINKER:-Map=${map}")
    set(engine_map "${LIAISON_ENGINE}")
    string(REGEX REPLACE "[.]gz$" ".map" engine_map "${engine_map}")
    add_custom_command(
        OUTPUT "${sbom}" "${notices}"
        DEPENDS liaison_cli ${LIAISON_ENGINE} "${CMAKE_CURRENT_LIST_FILE}"
        COMMAND "${CMAKE_COMMAND}" -D "MAP=${map}" -D "ENGINE_MAP=${engine_map}" -D "SBOM=${sbom}" -D "NOTICES=${notices}"
                -D "INCLUDES=$<TARGET_PROPERTY:liaison,INCLUDE_DIRECTORIES>;$<TARGET_PROPERTY:liaison_app,INCLUDE_DIRECTORIES>"
                -D "VERSION=${PROJECT_VERSION}" -D "DATE=${liaison_VERSION_DATE}"
                -P "${CMAKE_CURRENT_LIST_FILE}"
        COMMENT "Writing the bill of materials"
        VERBATIM)
    add_custom_target(liaison_sbom ALL DEPENDS "${sbom}" "${notices}")
    install(FILES "${sbom}" DESTINATION "${CMAKE_INSTALL_DATADIR}/liaison")
    install(FILES "${notices}" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
    return()
endif()

cmake_minimum_required(VERSION 3.25)

# Name and licence of each library, and a pattern for its archives, or one of its headers.
set(components
    "libc++|Apache-2.0 WITH LLVM-exception|wasm32-wasi/libc[+][+](abi)?[.]a"
    "wasi-libc|MIT AND BSD-2-Clause AND CC0-1.0|wasm32-wasi/libc[.]a"
    "compiler-rt|Apache-2.0 WITH LLVM-exception|libclang_rt[.]builtins-wasm32[.]a"
    "glibc|LGPL-2.1-or-later|lib(c|m|m-[0-9.]+|mvec)[.]a"
    "gcc|GPL-3.0-or-later WITH GCC-exception-3.1|lib(stdc[+][+]|gcc|gcc_eh)[.]a"
    "utf8proc|MIT AND Unicode-DFS-2015|libutf8proc[.]a"
    "xxHash|BSD-2-Clause|libxxhash[.]a"
    "gumbo|Apache-2.0|libgumbo[.]a"
    "fmt|MIT|fmt/core.h"
    "CLI11|BSD-3-Clause|CLI/CLI.hpp"
    "nlohmann_json|MIT|nlohmann/json.hpp"
    "Boost.JSON|BSL-1.0|libboost_json[.]a")
set(compiled_archives "lib(liaison|liaison_app|liaison_fmt|fmt)[.]a")

# Sets `archives` to the archives from which the linker took an object.
function(find_linked_archives)
    set(archives "")
    file(STRINGS "${MAP}" lines REGEX "^[^ ]+[.]a[(]")
    if(ENGINE_MAP)
        file(STRINGS "${ENGINE_MAP}" engine_lines REGEX "[.]a[(]")
        list(TRANSFORM engine_lines REPLACE "^.* (/[^ ]*[.]a)[(].*" "\\1(")
        list(APPEND lines ${engine_lines})
    endif()
    list(TRANSFORM lines REPLACE "[(].*" "")
    list(REMOVE_DUPLICATES lines)
    list(FILTER lines EXCLUDE REGEX "(^|/)${compiled_archives}$")
    foreach(line IN LISTS lines)
        file(REAL_PATH "${line}" archive)
        list(APPEND archives "${archive}")
    endforeach()
    return(PROPAGATE archives)
endfunction()

# Sets `package` and `version` to the Debian package that owns a file; empty if there is none.
function(find_package_of file)
    set(package "")
    set(version "")
    execute_process(COMMAND dpkg-query -S "${file}" OUTPUT_VARIABLE owner ERROR_QUIET)
    if(owner MATCHES "^([^:, ]+)")
        set(package "${CMAKE_MATCH_1}")
        execute_process(COMMAND dpkg-query -W -f "\${Version}" "${package}" OUTPUT_VARIABLE version)
    endif()
    return(PROPAGATE package version)
endfunction()

# Adds the library that `file` belongs to to the lists `packages`, `relations` and `texts`.
function(add_component name licence file)
    find_package_of("${file}")
    string(REGEX REPLACE "[^A-Za-z0-9.-]" "-" id "SPDXRef-${name}")
    set(fields "\"SPDXID\": \"${id}\", \"name\": \"${name}\",
      \"licenseConcluded\": \"${licence}\",
      \"licenseDeclared\": \"${licence}\",
      \"downloadLocation\": \"NOASSERTION\", \"filesAnalyzed\": false")
    if(package)
        string(REGEX REPLACE "^[0-9]+:|-[^-]*$" "" upstream "${version}")
        string(REPLACE "+" "%2B" purl "pkg:deb/debian/${package}@${version}")
        string(APPEND fields ",
      \"versionInfo\": \"${upstream}\",
      \"externalRefs\": [{ \"referenceCategory\": \"PACKAGE-MANAGER\", \"referenceType\": \"purl\",
                         \"referenceLocator\": \"${purl}\" }]")
    endif()
    set(notice "/usr/share/doc/${package}/copyright")
    if(package AND EXISTS "${notice}")
        file(READ "${notice}" text)
        string(APPEND texts "\n==== ${name} ====\n\n${text}")
    endif()
    string(APPEND packages ",\n    { ${fields} }")
    string(APPEND relations ",\n    { \"spdxElementId\": \"SPDXRef-liaison\", \
\"relationshipType\": \"CONTAINS\", \"relatedSpdxElement\": \"${id}\" }")
    return(PROPAGATE packages relations texts)
endfunction()

find_linked_archives()
set(packages "")
set(relations "")
set(texts "The program contains these libraries, or code from their headers.\n")
foreach(component IN LISTS components)
    string(REGEX MATCH "^([^|]*)[|]([^|]*)[|](.*)$" matched "${component}")
    set(name "${CMAKE_MATCH_1}")
    set(licence "${CMAKE_MATCH_2}")
    set(mark "${CMAKE_MATCH_3}")
    unset(file)
    if(mark MATCHES "[.]hp*$")
        find_file(file "${mark}" PATHS ${INCLUDES} /usr/local/include /usr/include
                  NO_DEFAULT_PATH NO_CACHE REQUIRED)
    else()
        set(its_archives "${archives}")
        list(FILTER its_archives INCLUDE REGEX "/${mark}$")
        list(FILTER archives EXCLUDE REGEX "/${mark}$")
        if(its_archives)
            list(GET its_archives 0 file)
        endif()
    endif()
    if(file)
        add_component("${name}" "${licence}" "${file}")
    endif()
endforeach()
if(archives)
    message(FATAL_ERROR "cmake/sbom.cmake does not say what these archives are: ${archives}")
endif()

set(url_namespace 6ba7b811-9dad-11d1-80b4-00c04fd430c8)
string(UUID id NAMESPACE ${url_namespace} TYPE SHA1 NAME "liaison ${VERSION} ${packages}")
file(WRITE "${NOTICES}" "${texts}")
file(WRITE "${SBOM}" "{
  \"spdxVersion\": \"SPDX-2.3\",
  \"dataLicense\": \"CC0-1.0\",
  \"SPDXID\": \"SPDXRef-DOCUMENT\",
  \"name\": \"liaison-${VERSION}\",
  \"documentNamespace\": \"urn:uuid:${id}\",
  \"creationInfo\": { \"created\": \"${DATE}T00:00:00Z\", \"creators\": [\"Tool: liaison-${VERSION}\"] },
  \"packages\": [
    { \"SPDXID\": \"SPDXRef-liaison\", \"name\": \"liaison\", \"versionInfo\": \"${VERSION}\",
      \"licenseConcluded\": \"MIT\", \"licenseDeclared\": \"MIT\",
      \"downloadLocation\": \"NOASSERTION\", \"filesAnalyzed\": false,
      \"primaryPackagePurpose\": \"APPLICATION\" }${packages}
  ],
  \"relationships\": [
    { \"spdxElementId\": \"SPDXRef-DOCUMENT\", \"relationshipType\": \"DESCRIBES\", \
\"relatedSpdxElement\": \"SPDXRef-liaison\" }${relations}
  ]
}
")
