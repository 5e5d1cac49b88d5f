# SPDX-License-Identifier: MIT
# Installs the manual pages and the completion scripts for shells. The program itself prints them.
# The build runs this file as a script that writes them to FOLDER, with BINARY and FOLDER defined.

if(NOT CMAKE_SCRIPT_MODE_FILE)
    if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
        message(STATUS "No manual pages: the program does not run where it is built")
        return()
    endif()
    include(GNUInstallDirs)
    set(manual_folder "${PROJECT_BINARY_DIR}/manual")
    add_custom_command(
        OUTPUT "${manual_folder}/liaison.1"
        DEPENDS liaison_cli "${CMAKE_CURRENT_LIST_FILE}"
        COMMAND "${CMAKE_COMMAND}" -D "BINARY=$<TARGET_FILE:liaison_cli>"
                -D "EMULATOR=${CMAKE_CROSSCOMPILING_EMULATOR}" -D "FOLDER=${manual_folder}"
                -P "${CMAKE_CURRENT_LIST_FILE}"
        COMMENT "Writing the manual pages"
        VERBATIM)
    add_custom_target(liaison_manual ALL DEPENDS "${manual_folder}/liaison.1")
    install(DIRECTORY "${manual_folder}/" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1"
            FILES_MATCHING PATTERN "*.1")
    install(FILES "${manual_folder}/liaison.bash" RENAME liaison
            DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
    # Debian's zsh looks for completions below /usr in another folder than elsewhere.
    install(CODE "
        set(folder site-functions)
        if(CMAKE_INSTALL_PREFIX STREQUAL /usr)
            set(folder vendor-completions)
        endif()
        file(INSTALL \"${manual_folder}/liaison.zsh\" RENAME _liaison
             DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/zsh/\${folder}\")")
    install(FILES "${manual_folder}/liaison.fish"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
    return()
endif()

function(write_answer file)
    execute_process(COMMAND ${EMULATOR} "${BINARY}" ${ARGN}
                    OUTPUT_FILE "${file}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Pages of commands that no longer exist must not be installed.
file(REMOVE_RECURSE "${FOLDER}")
file(MAKE_DIRECTORY "${FOLDER}")
foreach(shell IN ITEMS bash zsh fish)
    write_answer("${FOLDER}/liaison.${shell}" completion ${shell})
endforeach()
execute_process(COMMAND ${EMULATOR} "${BINARY}" manual --list
                OUTPUT_VARIABLE commands OUTPUT_STRIP_TRAILING_WHITESPACE
                COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "\n" ";" commands "${commands}")
foreach(command IN LISTS commands)
    write_answer("${FOLDER}/liaison-${command}.1" manual ${command})
endforeach()
write_answer("${FOLDER}/liaison.1" manual)
