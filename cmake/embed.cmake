# SPDX-License-Identifier: MIT
# Embeds knowledge bases of data/ in the program.
#
#     embed_knowledge_bases(OUTPUT NAME...)
#
# writes the source file OUTPUT, which defines liaison::load::builtins() with the text of
# data/NAME.json for each NAME, in that order, whenever one of them has changed.
# Run as a script, with OUTPUT and FILES defined, this file does the writing.

if(NOT CMAKE_SCRIPT_MODE_FILE)
    function(embed_knowledge_bases output)
        list(TRANSFORM ARGN PREPEND "${PROJECT_SOURCE_DIR}/data/" OUTPUT_VARIABLE files)
        list(TRANSFORM files APPEND .json)
        set(script "${PROJECT_SOURCE_DIR}/cmake/embed.cmake")
        add_custom_command(
            OUTPUT "${output}"
            DEPENDS ${files} "${script}"
            COMMAND "${CMAKE_COMMAND}" -D "OUTPUT=${output}" -D "FILES=${files}" -P "${script}"
            COMMENT "Embedding the knowledge bases"
            VERBATIM)
        # The length of a literal is of no interest to the compilers that are supported.
        set_source_files_properties("${output}" PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
    endfunction()
    return()
endif()

set(entries "")
foreach(file IN LISTS FILES)
    cmake_path(GET file STEM LAST_ONLY name)
    file(READ "${file}" json)
    string(APPEND entries "    {\"${name}\", R\"knowledge(${json})knowledge\"},\n")
endforeach()

file(WRITE "${OUTPUT}" "#include \"liaison/load/builtin.hpp\"

namespace liaison::load {

static constexpr Builtin kBuiltins[] = {
${entries}};

std::span<const Builtin> builtins() { return kBuiltins; }

}  // namespace liaison::load
")
