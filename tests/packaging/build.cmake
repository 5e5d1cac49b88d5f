# SPDX-License-Identifier: MIT
# Builds the release of the tree SOURCE in FOLDER with the ENGINE, if that is not empty, and its packages in FOLDER/packages.

function(run)
    execute_process(COMMAND ${ARGN} WORKING_DIRECTORY "${SOURCE}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

run("${CMAKE_COMMAND}" --preset release -B "${FOLDER}" -D "LIAISON_ENGINE=${ENGINE}")
run("${CMAKE_COMMAND}" --build "${FOLDER}")
file(REMOVE_RECURSE "${FOLDER}/packages")
run("${CPACK}" --config "${FOLDER}/CPackConfig.cmake" -B "${FOLDER}/packages")
