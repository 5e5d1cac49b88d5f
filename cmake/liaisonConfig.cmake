# SPDX-License-Identifier: MIT
# The library, for find_package(liaison): the target liaison::liaison.

include(CMakeFindDependencyMacro)
list(PREPEND CMAKE_MODULE_PATH "${CMAKE_CURRENT_LIST_DIR}")  # has Findgumbo, Findutf8proc and FindxxHash
find_dependency(fmt 9)
find_dependency(utf8proc)
find_dependency(xxHash)
find_dependency(gumbo)
find_dependency(Boost 1.81 COMPONENTS json)
list(POP_FRONT CMAKE_MODULE_PATH)
include("${CMAKE_CURRENT_LIST_DIR}/liaisonTargets.cmake")
