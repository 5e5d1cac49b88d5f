# SPDX-License-Identifier: MIT
# The engine: the library as a WebAssembly module, for the exported page. Included instead of the
# rest of the build if the compiler is that of wasi/toolchain.cmake. The target liaison_engine makes
#   liaison.wasm      the module; src/engine/main.cpp has its interface
#   liaison.wasm.gz   what the program embeds if LIAISON_ENGINE names it
#   liaison.wasm.map  the linker map, from which cmake/sbom.cmake learns what the module contains

enable_language(C)

# Libraries of the system's headers alone may be used; its archives are for another machine. They are
# found by links, because other headers of that folder, such as those of its C library, must not be.
set(host_headers "${PROJECT_BINARY_DIR}/host_headers")
file(MAKE_DIRECTORY "${host_headers}")
foreach(header IN ITEMS boost fmt nlohmann xxhash.h gumbo.h tag_enum.h)
    find_path(folder_of_${header} "${header}" PATHS /usr/local/include /usr/include
              NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
    file(CREATE_LINK "${folder_of_${header}}/${header}" "${host_headers}/${header}" SYMBOLIC)
endforeach()

# The source package of Debian is the same file as the release; scripts/lib/setup.sh fetches it.
set(LIAISON_UTF8PROC "https://github.com/JuliaStrings/utf8proc/archive/v2.8.0.tar.gz" CACHE STRING
    "The archive of utf8proc's source: an address or a file")
include(FetchContent)
set(FETCHCONTENT_QUIET ON)
FetchContent_Declare(utf8proc_source
    URL "${LIAISON_UTF8PROC}"
    URL_HASH SHA256=a0a60a79fe6f6d54e7d411facbfcc867a6e198608f2cd992490e46f04b1bcecc
    DOWNLOAD_EXTRACT_TIMESTAMP OFF
    SOURCE_SUBDIR none)
FetchContent_MakeAvailable(utf8proc_source)

add_library(engine_libraries OBJECT
    cmake/fmt.cpp cmake/wasi/boost_json.cpp "${utf8proc_source_SOURCE_DIR}/utf8proc.c")
target_include_directories(engine_libraries SYSTEM PUBLIC
    "${host_headers}" "${utf8proc_source_SOURCE_DIR}")
target_compile_definitions(engine_libraries PUBLIC
    UTF8PROC_STATIC XXH_INLINE_ALL BOOST_DISABLE_THREADS BOOST_SYSTEM_DISABLE_THREADS
    BOOST_JSON_STATIC_LINK BOOST_CONTAINER_STATIC_LINK)
set_source_files_properties(cmake/fmt.cpp PROPERTIES
    COMPILE_DEFINITIONS "FMT_STATIC_THOUSANDS_SEPARATOR=','")

add_library(exceptions OBJECT cmake/wasi/exceptions.cpp)
target_compile_options(exceptions PRIVATE -fno-lto)  # code generation adds calls of it after LTO

set(CMAKE_UNITY_BUILD ON)
add_library(liaison OBJECT cmake/wasi/no_files.cpp cmake/wasi/left_out.cpp)
target_sources(liaison PUBLIC FILE_SET HEADERS BASE_DIRS include "${PROJECT_BINARY_DIR}/include")
target_include_directories(liaison PRIVATE src)
target_compile_options(liaison PRIVATE -Wall -Wextra -Wno-missing-field-initializers)
target_link_libraries(liaison PUBLIC engine_libraries)
set(public_headers "${PROJECT_SOURCE_DIR}/include/liaison")
add_subdirectory(src)
get_target_property(sources liaison SOURCES)
list(FILTER sources EXCLUDE REGEX "/(load/source/file_stream|load/draft/(append_facts|halves)|load/snapshot/.*|render/snapshot|ask/index/.*|render/rdf/[a-z]+(_triples|_text|_writer)|\
render/rdf/ntriples|render/graph/(csv_tables|data_package|graphml|property_graph_record))[.]cpp$")
set_target_properties(liaison PROPERTIES SOURCES "${sources}")
compile_by_folder(liaison)

add_executable(liaison_engine src/engine/engine.cpp src/engine/main.cpp)
set_target_properties(liaison_engine PROPERTIES OUTPUT_NAME liaison SUFFIX .wasm UNITY_BUILD OFF)
target_include_directories(liaison_engine PRIVATE src)
target_link_libraries(liaison_engine PRIVATE liaison engine_libraries exceptions)
target_link_options(liaison_engine PRIVATE "LINKER:-Map=liaison.wasm.map")
find_program(ZOPFLI zopfli)  # compresses in the same format, by a twentieth more
set(compress "${ZOPFLI}" --i5)
if(NOT ZOPFLI)
    set(compress gzip -9nkf)
endif()
add_custom_command(TARGET liaison_engine POST_BUILD
    COMMAND ${compress} liaison.wasm WORKING_DIRECTORY "${PROJECT_BINARY_DIR}" VERBATIM)

add_executable(liaison_exceptions_test tests/engine/exceptions.cpp)
set_target_properties(liaison_exceptions_test PROPERTIES OUTPUT_NAME exceptions SUFFIX .wasm)
target_link_libraries(liaison_exceptions_test PRIVATE exceptions)
