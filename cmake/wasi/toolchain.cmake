# SPDX-License-Identifier: MIT
# Compiles for WebAssembly with Debian's packages of LLVM 19: clang-19, lld-19, wasi-libc,
# libc++-19-dev-wasm32, libc++abi-19-dev-wasm32 and libclang-rt-19-dev-wasm32; binaryen and
# zopfli make the result smaller. The version is fixed because exceptions.cpp knows how it compiles exceptions.

set(LIAISON_WASI ON)
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_C_COMPILER clang-19)
set(CMAKE_CXX_COMPILER clang++-19)
set(CMAKE_AR ar)  # for checks of the compiler; the build itself makes no archives
set(CMAKE_C_COMPILER_TARGET wasm32-wasi)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)

set(wasi_llvm /usr/lib/llvm-19)
set(CMAKE_CXX_FLAGS_INIT "-fwasm-exceptions -nostdinc++ \
-isystem ${wasi_llvm}/include/wasm32-wasi/c++/v1")
set(CMAKE_C_FLAGS_MINSIZEREL "-Oz -flto -DNDEBUG" CACHE STRING "")
set(CMAKE_CXX_FLAGS_MINSIZEREL "-Oz -flto -DNDEBUG" CACHE STRING "")
set(CMAKE_EXE_LINKER_FLAGS_INIT "-mexec-model=reactor -nostdlib++ -nodefaultlibs \
-L${wasi_llvm}/lib/wasm32-wasi \
-Wl,--strip-all -Wl,--stack-first -Wl,-z,stack-size=1048576 \
-Wl,-mllvm,-wasm-enable-eh -Wl,-mllvm,-exception-model=wasm")
set(CMAKE_CXX_STANDARD_LIBRARIES
    "-lc++ -lc++abi -lc ${wasi_llvm}/lib/clang/19/lib/wasi/libclang_rt.builtins-wasm32.a")
