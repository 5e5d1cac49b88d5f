# SPDX-License-Identifier: MIT
# Defines the compiler flags of this project, `liaison_flags`, and the linker flags of its programs,
# `liaison_link_flags`. They do not apply to projects that use the library.
#
# LIAISON_INSTRUMENT adds checks to a Debug build:
#   sanitize  Clang's address and undefined behaviour sanitizers, and branch counters for libFuzzer
#   fuzz      Clang's branch counters for libFuzzer alone: fuzzing is several times as fast
#   coverage  counts which branches the tests reach

set(LIAISON_INSTRUMENT "" CACHE STRING "What the code watches: sanitize, fuzz, coverage or nothing")
set_property(CACHE LIAISON_INSTRUMENT PROPERTY STRINGS "" sanitize fuzz coverage)

add_library(liaison_flags INTERFACE)
add_library(liaison_link_flags INTERFACE)

# To make warnings errors, as the dev and sanitize presets do, set CMAKE_COMPILE_WARNING_AS_ERROR.
target_compile_options(liaison_flags INTERFACE
    -Wall -Wextra -Wpedantic
    -Wcast-align -Wcast-qual -Wconversion -Wdouble-promotion -Wextra-semi
    -Wimplicit-fallthrough -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wshadow
    -Wsign-conversion -Wunused
    -Wno-missing-field-initializers  # designated initializers may leave out defaults
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-branches -Wduplicated-cond -Wlogical-op>)

# Hardening of optimized builds, so that a memory error ends the program before it can be exploited:
# Debian's flags, and the checks of the standard library. Flags that the compiler does not support
# on this machine are left out.
include(CheckCXXCompilerFlag)
set(hardening -Wformat -Werror=format-security)
foreach(flag IN ITEMS -fstack-protector-strong -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "liaison_has_${flag}" supported)
    check_cxx_compiler_flag(${flag} ${supported})
    if(${supported})
        list(APPEND hardening ${flag})
    endif()
endforeach()
list(APPEND hardening -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS)
set(optimized $<CONFIG:Release,RelWithDebInfo,MinSizeRel>)
target_compile_options(liaison_flags INTERFACE "$<${optimized}:${hardening}>")
target_link_options(liaison_link_flags INTERFACE "$<${optimized}:LINKER:-z,relro,-z,now>")

# Unused functions and data are removed from a release: a smaller program starts faster.
target_compile_options(liaison_flags INTERFACE
    "$<$<CONFIG:Release>:-O2;-ffunction-sections;-fdata-sections>")
target_link_options(liaison_link_flags INTERFACE $<$<CONFIG:Release>:LINKER:--gc-sections>)

if(LIAISON_INSTRUMENT STREQUAL "sanitize")
    # libstdc++ 12 uses deprecated functions itself, about which Clang would warn. Without -no-pie,
    # each start would have to relocate the many addresses in the data of instrumented code.
    target_compile_options(liaison_flags INTERFACE
        -O1 -g1 -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=all
        -fno-omit-frame-pointer -Wno-deprecated-declarations)
    target_link_options(liaison_link_flags INTERFACE -fsanitize=address,undefined,fuzzer-no-link -no-pie)
elseif(LIAISON_INSTRUMENT STREQUAL "fuzz")
    target_compile_options(liaison_flags INTERFACE
        -O2 -g1 -fsanitize-coverage=inline-8bit-counters,pc-table)
    target_link_options(liaison_link_flags INTERFACE -fsanitize-coverage=inline-8bit-counters,pc-table)
elseif(LIAISON_INSTRUMENT STREQUAL "coverage")
    target_compile_options(liaison_flags INTERFACE -O0 --coverage)
    target_link_options(liaison_link_flags INTERFACE --coverage)
elseif(LIAISON_INSTRUMENT STREQUAL "")
    target_compile_options(liaison_flags INTERFACE $<$<CONFIG:Debug>:-Og>)
else()
    message(FATAL_ERROR "LIAISON_INSTRUMENT is ${LIAISON_INSTRUMENT}, not sanitize, fuzz or coverage")
endif()
