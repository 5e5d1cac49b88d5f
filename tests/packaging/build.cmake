# SPDX-License-Identifier: MIT
# Builds the release of SOURCE in FOLDER.

function(run)
    execute_process(COMMAND ${ARGN} WORKING_DIRECTORY "${SOURCE}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

run("${CMAKE_COMMAND}" --preset release -B "${FOLDER}")
run("${CMAKE_COMMAND}" --build "${FOLDER}")
