// SPDX-License-Identifier: MIT
#include "shell.hpp"

#include <array>
#include <cstdlib>

namespace liaison::cli {
namespace {

constexpr std::array<std::string_view, 3> kShells{"bash", "zsh", "fish"};

// Each script only hands the words of the command line to `complete-words` and its answer to the
// shell: the first line says whether files fit, each other one is a candidate.

constexpr std::string_view kBashScript = R"sh(# bash completion for liaison
# In ~/.bashrc:  eval "$(liaison completion bash)"

_liaison() {
    local lines
    mapfile -t lines < <("${1/#\~\//$HOME/}" complete-words bash \
        "${COMP_WORDS[@]:1:COMP_CWORD}" </dev/null 2>/dev/null)
    COMPREPLY=("${lines[@]:1}")
    if [[ ${lines[0]-} == "files "* ]]; then
        compopt -o filenames 2>/dev/null
        local path
        while IFS= read -r path; do
            COMPREPLY+=("$path")
        done < <(compgen -f -- "${lines[0]#files }")
    fi
}

complete -F _liaison liaison
)sh";

constexpr std::string_view kZshScript = R"sh(#compdef liaison
# zsh completion for liaison
# As a file named _liaison in a folder of $fpath, or in ~/.zshrc behind compinit:
#   eval "$(liaison completion zsh)"

_liaison() {
    local -a before lines candidates
    local line word
    ((CURRENT > 2)) && before=("${(@Q)words[2,CURRENT-1]}")
    lines=("${(@f)$(${(Q)~words[1]} complete-words zsh "${before[@]}" "$PREFIX" \
        </dev/null 2>/dev/null)}")
    for line in "${(@)lines[2,-1]}"; do
        word=${line%%$'\t'*}
        candidates+=("${${word//\\/\\\\}//:/\\:}:${line#*$'\t'}")
    done
    ((${#candidates})) && _describe -t words 'liaison' candidates \
        -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}'
    if [[ $lines[1] == files* ]]; then
        [[ $PREFIX == --*=* ]] && compset -P '*='
        _files
    fi
}

if [[ ${funcstack[1]-} == _liaison ]]; then
    _liaison "$@"
else
    compdef _liaison liaison
fi
)sh";

constexpr std::string_view kFishScript = R"sh(# fish completion for liaison
# In ~/.config/fish/config.fish:  liaison completion fish | source

function __liaison_words
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (command $words[1] complete-words fish $words[2..-1] "$current" \
        </dev/null 2>/dev/null)
    printf '%s\n' $lines[2..-1]
    if string match -q 'files*' -- "$lines[1]"
        set -l option (string match -r -- '^--[^=]*=' "$current")
        for path in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' "$current"))
            printf '%s\n' "$option$path"
        end
    end
end

complete -c liaison -f -a '(__liaison_words)'
)sh";

/// Characters that mean something to bash outside quotes.
constexpr std::string_view kSpecial = " \t!\"#$&'()*;<>?[\\]^`{|}~";
/// Those that do inside double quotes.
constexpr std::string_view kSpecialInDoubleQuotes = "\"$\\`";

/// Takes a word apart as a shell does.
struct Reading {
    std::string text;
    char quote = '\0';
};

Reading read_word(std::string_view word) {
    Reading reading;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        const bool literal = reading.quote == '\'';
        if (c == reading.quote) {
            reading.quote = '\0';
        } else if (reading.quote == '\0' && (c == '"' || c == '\'')) {
            reading.quote = c;
        } else if (c == '\\' && !literal && i + 1 < word.size() &&
                   (reading.quote == '\0' ||
                    kSpecialInDoubleQuotes.find(word[i + 1]) != std::string_view::npos)) {
            reading.text += word[++i];
        } else if (c != '\\' || literal || i + 1 < word.size()) {
            reading.text += c;
        }
    }
    return reading;
}

}  // namespace

std::span<const std::string_view> shell_names() { return kShells; }

std::string_view completion_script(std::string_view shell) {
    if (shell == "bash") return kBashScript;
    return shell == "zsh" ? kZshScript : kFishScript;
}

std::string unquoted(std::string_view word) {
    std::string text = read_word(word).text;
    const char* home = std::getenv("HOME");
    if (word.starts_with("~/") && home != nullptr) text.replace(0, 1, home);
    return text;
}

char open_quote(std::string_view word) { return read_word(word).quote; }

std::string quoted_for_bash(std::string_view word, char quote) {
    const std::string_view special = quote == '"'    ? kSpecialInDoubleQuotes
                                     : quote == '\'' ? std::string_view{}
                                                     : kSpecial;
    std::string text;
    for (const char c : word) {
        if (special.find(c) != std::string_view::npos) text += '\\';
        text += c;
    }
    return text;
}

}  // namespace liaison::cli
