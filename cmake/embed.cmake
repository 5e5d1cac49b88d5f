# SPDX-License-Identifier: MIT
# Embeds files in the program.
#
#     embed_knowledge_bases(OUTPUT NAME...)
#
# generates the source file OUTPUT, which defines liaison::load::builtins() with the text of
# data/NAME.json for each NAME, in that order. It is generated again if one of them has changed.
#
#     embed_page(OUTPUT PAGE FILE...)
#
# generates the source file OUTPUT, which defines liaison::render::explorer_page(): PAGE with the
# style sheets (*.css) among the files in the slot {{style}}, the modules (*.mjs) in {{script}}, and
# in {{policy}} the hashes with which a browser accepts them. The modules become one script, so each must come after those that it
# imports, and no two may declare the same name.
#
#     embed_engine(OUTPUT MODULE)
#
# generates the source file OUTPUT, which defines liaison::render::engine_module() with the file
# MODULE, or as nothing if MODULE is empty.
#
# The build runs this file as a script that writes OUTPUT, with OUTPUT, KIND and FILES defined.

if(NOT CMAKE_SCRIPT_MODE_FILE)
    function(embed_files output kind comment)
        set(script "${PROJECT_SOURCE_DIR}/cmake/embed.cmake")
        add_custom_command(
            OUTPUT "${output}"
            DEPENDS ${ARGN} "${script}"
            COMMAND "${CMAKE_COMMAND}" -D "OUTPUT=${output}" -D "KIND=${kind}" -D "FILES=${ARGN}"
                    -P "${script}"
            COMMENT "${comment}"
            VERBATIM)
        # The supported compilers accept literals of any length.
        set_source_files_properties("${output}" PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
    endfunction()

    function(embed_knowledge_bases output)
        list(TRANSFORM ARGN PREPEND "${PROJECT_SOURCE_DIR}/data/" OUTPUT_VARIABLE files)
        list(TRANSFORM files APPEND .json)
        embed_files("${output}" knowledge_bases "Embedding the knowledge bases" ${files})
    endfunction()

    function(embed_page output)
        list(TRANSFORM ARGN PREPEND "${PROJECT_SOURCE_DIR}/src/render/explorer/page/" OUTPUT_VARIABLE files)
        embed_files("${output}" page "Embedding the explorer" ${files})
    endfunction()

    function(embed_engine output module)
        embed_files("${output}" engine "Embedding the engine" ${module})
    endfunction()
    return()
endif()

function(write_engine)
    set(bytes "")
    if(FILES)
        file(READ "${FILES}" bytes HEX)
        string(LENGTH "${bytes}" digits)
        math(EXPR size "${digits} / 2")
        string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
    else()
        set(size 0)
        set(bytes "0")
    endif()
    file(WRITE "${OUTPUT}" "#include \"render/explorer/engine_module.hpp\"

namespace liaison::render {

static constexpr unsigned char kBytes[] = {${bytes}};

std::span<const unsigned char> engine_module() { return {kBytes, ${size}}; }

}  // namespace liaison::render
")
endfunction()

function(write_knowledge_bases)
    set(entries "")
    foreach(file IN LISTS FILES)
        cmake_path(GET file STEM LAST_ONLY name)
        file(READ "${file}" json)
        string(JSON description GET "${json}" description)
        string(APPEND entries "    {\"${name}\", R\"knowledge(${description})knowledge\",
     whole(R\"knowledge(${json})knowledge\")},\n")
    endforeach()

    file(WRITE "${OUTPUT}" "#include \"liaison/load/source/builtin.hpp\"

namespace liaison::load {

// Counting a long text's characters when the program is built is more than some compilers allow.
template <std::size_t size>
static constexpr std::string_view whole(const char (&text)[size]) {
    return {text, size - 1};
}

static constexpr Builtin kBuiltins[] = {
${entries}};

std::span<const Builtin> builtins() { return kBuiltins; }

}  // namespace liaison::load
")
endfunction()

# Sets `result` to the hash of a text in the form of a Content-Security-Policy: 'sha256-BASE64'.
function(policy_hash text result)
    set(digits "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    string(SHA256 hex "${text}")
    string(APPEND hex "00")  # pads 64 hexadecimal digits to 22 groups of three
    set(base64 "")
    foreach(start RANGE 0 63 3)
        string(SUBSTRING "${hex}" ${start} 3 bits)
        math(EXPR high "0x${bits} >> 6")
        math(EXPR low "0x${bits} & 63")
        string(SUBSTRING "${digits}" ${high} 1 first)
        string(SUBSTRING "${digits}" ${low} 1 second)
        string(APPEND base64 "${first}${second}")
    endforeach()
    string(SUBSTRING "${base64}" 0 43 base64)
    set(${result} "'sha256-${base64}='" PARENT_SCOPE)
endfunction()

function(write_page)
    list(POP_FRONT FILES page_file)
    file(READ "${page_file}" page)
    set(style "")
    set(script "\n'use strict';\n")
    foreach(file IN LISTS FILES)
        file(READ "${file}" module)
        if(file MATCHES "\\.css$")
            string(REGEX REPLACE "/\\*[^*]*\\*/" "" module "${module}")
            string(APPEND style "${module}")
            continue()
        endif()
        string(REGEX REPLACE "import [^\n]*\n" "" module "${module}")
        string(REGEX REPLACE "\nexport {[^\n]*" "" module "${module}")
        string(REGEX REPLACE "\nexport " "\n" module "${module}")
        string(REGEX REPLACE "// SPDX[^\n]*\n" "" module "${module}")
        string(REGEX REPLACE "\n *//[^\n]*" "" module "${module}")
        string(REGEX REPLACE "/\\*\\*[^*]*\\*/" "" module "${module}")
        string(REGEX REPLACE "\n[ \n]+" "\n" module "${module}")
        string(APPEND script "${module}")
    endforeach()
    policy_hash("${style}" style_hash)
    policy_hash("${script}" script_hash)
    string(REPLACE "{{policy}}" "default-src 'none'; style-src ${style_hash}; script-src \
${script_hash} 'wasm-unsafe-eval'; img-src data:; base-uri 'none'; form-action 'none'" page "${page}")
    string(REPLACE "{{style}}" "${style}" page "${page}")
    string(REPLACE "{{script}}" "${script}" page "${page}")
    # Splits the page into adjacent literals, because the standard requires support only for 64 KiB.
    string(REPLACE "\n\n" "\n)page\" R\"page(\n" page "${page}")
    file(WRITE "${OUTPUT}" "#include \"render/explorer/explorer_page.hpp\"

namespace liaison::render {

std::string_view explorer_page() {
    return R\"page(${page})page\";
}

}  // namespace liaison::render
")
endfunction()

cmake_language(CALL "write_${KIND}")
