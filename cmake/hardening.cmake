# SPDX-License-Identifier: MIT
# What ends the program at a fault in memory before somebody can make use of it: Debian's flags, and
# the checks of the standard library, for optimized builds. A flag that the compiler does not have
# for this machine is left out.

include(CheckCXXCompilerFlag)
add_library(liaison_hardening INTERFACE)
set(hardening_flags -Wformat -Werror=format-security)
foreach(flag IN ITEMS -fstack-protector-strong -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "liaison_has_${flag}" supported)
    check_cxx_compiler_flag(${flag} ${supported})
    if(${supported})
        list(APPEND hardening_flags ${flag})
    endif()
endforeach()

set(optimized $<CONFIG:Release,RelWithDebInfo,MinSizeRel>)
# The standard library's own checks: of a load of 310 MB they took half a percent of the time in user
# mode, and 4 percent by the clock, which varies more than that (medians of 15 runs in turns, 2026-11-26).
list(APPEND hardening_flags -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS)
target_compile_options(liaison_hardening INTERFACE "$<${optimized}:${hardening_flags}>")
target_link_options(liaison_hardening INTERFACE "$<${optimized}:LINKER:-z,relro,-z,now>")
