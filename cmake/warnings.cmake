# SPDX-License-Identifier: MIT
# The warnings under which this project's own code is compiled. To make them errors, as the dev and
# sanitize presets do, set CMAKE_COMPILE_WARNING_AS_ERROR.

add_library(liaison_warnings INTERFACE)
target_compile_options(liaison_warnings INTERFACE
    -Wall -Wextra -Wpedantic
    -Wcast-align -Wcast-qual -Wconversion -Wdouble-promotion -Wextra-semi
    -Wimplicit-fallthrough -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wshadow
    -Wsign-conversion -Wunused
    -Wno-missing-field-initializers  # a designated initializer names what differs from the default
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-branches -Wduplicated-cond -Wlogical-op>)
