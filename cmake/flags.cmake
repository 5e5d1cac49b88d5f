# SPDX-License-Identifier: MIT
# How this project's own code is compiled, `liaison_flags`, and its programs are linked,
# `liaison_link_flags`. What another project compiles or links is left alone.
#
# LIAISON_INSTRUMENT is what the code watches while it runs, in a Debug build:
#   sanitize  addresses and undefined behaviour, by Clang; also the branches, for libFuzzer
#   fuzz      the branches alone, for libFuzzer, by Clang: a target runs several times as often
#   coverage  which branches the tests reach

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
    -Wno-missing-field-initializers  # a designated initializer names what differs from the default
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-branches -Wduplicated-cond -Wlogical-op>)

# What ends the program at a fault in memory before somebody can make use of it: Debian's flags, and
# the checks of the standard library, for optimized builds. A flag that the compiler does not have
# for this machine is left out.
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

# What nothing calls is left out of a release: the fewer pages there are, the sooner it starts.
target_compile_options(liaison_flags INTERFACE
    "$<$<CONFIG:Release>:-O2;-ffunction-sections;-fdata-sections>")
target_link_options(liaison_link_flags INTERFACE $<$<CONFIG:Release>:LINKER:--gc-sections>)

if(LIAISON_INSTRUMENT STREQUAL "sanitize")
    # Clang sees that libstdc++ 12 itself uses what is deprecated. Data here is full of addresses: in
    # a program at a fixed one, no start has to relocate them.
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
