# SPDX-License-Identifier: MIT
# The manual pages and the scripts for shells, which the program writes itself from the definition of
# its command line; they are installed with it.
# Run as a script, with BINARY and FOLDER defined, this file has them written.

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
    # Below /usr, which is the distribution's own, Debian's zsh looks in another folder.
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

# Pages of commands that are no more must not be installed.
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
