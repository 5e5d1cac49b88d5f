# SPDX-License-Identifier: MIT
# Used by find_package(liaison): defines the library as the target liaison::liaison.

include(CMakeFindDependencyMacro)
list(PREPEND CMAKE_MODULE_PATH "${CMAKE_CURRENT_LIST_DIR}")  # for Findgumbo and the other modules
find_dependency(fmt 9)
find_dependency(utf8proc)
find_dependency(xxHash)
find_dependency(gumbo)
find_dependency(Boost 1.81 COMPONENTS json)
find_dependency(Threads)
list(POP_FRONT CMAKE_MODULE_PATH)
include("${CMAKE_CURRENT_LIST_DIR}/liaisonTargets.cmake")
