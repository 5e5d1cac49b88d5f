# SPDX-License-Identifier: MIT
# Finds the libraries that the project uses, or fetches a pinned release of those not installed.

include(FetchContent)
set(FETCHCONTENT_QUIET ON)
find_package(Threads REQUIRED)

block()
    # Settings for fetched libraries: static, not tested, not installed, warnings are no errors.
    set(BUILD_SHARED_LIBS OFF)
    set(BUILD_TESTING OFF)
    set(CMAKE_COMPILE_WARNING_AS_ERROR OFF)
    set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)      # lets `set` define the options of old projects
    set(CMAKE_POLICY_VERSION_MINIMUM 3.5)      # lets CMake 4 accept projects for older versions
    set(CLI11_BUILD_TESTS OFF)
    set(CLI11_BUILD_EXAMPLES OFF)
    set(CLI11_BUILD_DOCS OFF)
    set(JSON_BuildTests OFF)
    set(UTF8PROC_INSTALL OFF)
    set(XXHASH_BUILD_XXHSUM OFF)

    FetchContent_Declare(CLI11
        URL https://github.com/CLIUtils/CLI11/archive/v2.1.2.tar.gz
        URL_HASH SHA256=26291377e892ba0e5b4972cdfd4a2ab3bf53af8dac1f4ea8fe0d1376b625c8cb
        FIND_PACKAGE_ARGS 2.1 QUIET)
    FetchContent_Declare(nlohmann_json
        URL https://github.com/nlohmann/json/archive/v3.11.2.tar.gz
        URL_HASH SHA256=d69f9deb6a75e2580465c6c4c5111b89c4dc2fa94e3a85fcd2ffcd9a143d9273
        FIND_PACKAGE_ARGS 3.11 QUIET)
    FetchContent_Declare(fmt
        URL https://github.com/fmtlib/fmt/archive/9.1.0.tar.gz
        URL_HASH SHA256=5dea48d1fcddc3ec571ce2058e13910a0d4a6bab4cc09a809d8b1dd1c88ae6f2
        FIND_PACKAGE_ARGS 9 QUIET)
    FetchContent_Declare(utf8proc
        URL https://github.com/JuliaStrings/utf8proc/archive/v2.8.0.tar.gz
        URL_HASH SHA256=a0a60a79fe6f6d54e7d411facbfcc867a6e198608f2cd992490e46f04b1bcecc
        FIND_PACKAGE_ARGS QUIET)
    FetchContent_Declare(xxHash
        URL https://github.com/Cyan4973/xxHash/archive/v0.8.1.tar.gz
        URL_HASH SHA256=3bb6b7d6f30c591dd65aaaff1c8b7a5b94d81687998ca9400082c739a690436c
        SOURCE_SUBDIR cmake_unofficial
        FIND_PACKAGE_ARGS QUIET)
    FetchContent_Declare(gumbo
        URL https://github.com/google/gumbo-parser/archive/v0.10.1.tar.gz
        URL_HASH SHA256=28463053d44a5dfbc4b77bcf49c8cee119338ffa636cc17fc3378421d714efad
        FIND_PACKAGE_ARGS QUIET)
    set(BOOST_INCLUDE_LIBRARIES json)
    set(Boost_USE_STATIC_LIBS ON)
    FetchContent_Declare(Boost
        URL https://github.com/boostorg/boost/releases/download/boost-1.81.0/boost-1.81.0.tar.xz
        URL_HASH SHA256=06bc525a392650eb6248f40a13f40112b6c485eec7103b6dcde7196f2a3570e0
        FIND_PACKAGE_ARGS 1.81 QUIET CONFIG COMPONENTS json)
    FetchContent_MakeAvailable(CLI11 nlohmann_json fmt utf8proc xxHash gumbo Boost)
    if(NOT TARGET gumbo)  # it was fetched; it is written in C and has no CMakeLists.txt
        enable_language(C)
        file(GLOB gumbo_sources "${gumbo_SOURCE_DIR}/src/*.c")
        add_library(gumbo STATIC ${gumbo_sources})
        target_include_directories(gumbo SYSTEM PUBLIC "${gumbo_SOURCE_DIR}/src")
    endif()
endblock()
