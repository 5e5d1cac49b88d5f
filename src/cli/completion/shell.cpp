// SPDX-License-Identifier: MIT
#include "cli/completion/shell.hpp"

#include <array>
#include <cstdlib>

namespace liaison::cli {
namespace {

constexpr std::array<std::string_view, 3> kShells{"bash", "zsh", "fish"};

// Each script passes the words of the command line to `complete-words` and its output to the shell.
// The first line of the output says whether to complete files, the others are candidates. bash also
// passes the line up to the cursor and the part of the last word that a candidate replaces.

constexpr std::string_view kBashScript = R"sh(# bash completion for liaison
# In ~/.bashrc:  eval "$(liaison completion bash)"

_liaison() {
    local lines
    mapfile -t lines < <("${1/#\~\//$HOME/}" complete-words bash "${COMP_LINE:0:COMP_POINT}" "$2" \
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
    lines=("${(@f)$(${(Q)~words[1]} complete-words zsh "${before[@]}" \
        "${compstate[quote]}$PREFIX" </dev/null 2>/dev/null)}")
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

/// Characters that are special to bash outside quotes.
constexpr std::string_view kSpecial = " \t!\"#$&'()*;<>?[\\]^`{|}~";
/// Characters that are special inside double quotes and can be escaped there.
constexpr std::string_view kSpecialInDoubleQuotes = "\"$\\`";

/// Characters that are special within `$'…'`.
constexpr std::string_view kSpecialInAnsiC = "'\\";

/// The length of the opening quote at the beginning: 2 with a `$`, 0 if there is none.
std::size_t opening(std::string_view rest) {
    const std::size_t dollar = rest.starts_with('$') ? 1 : 0;
    const std::string_view quote = rest.substr(dollar, 1);
    return quote == "'" || quote == "\"" ? dollar + 1 : 0;
}

char closing(Quote quote) { return quote == Quote::double_mark ? '"' : '\''; }

/// Whether a backslash in this quote only escapes the next character, so that it is dropped. Both
/// characters of a sequence such as `\n` in `$'…'` are kept, as no name contains one.
bool loses_backslash(char next, Quote quote) {
    if (quote == Quote::none) return true;
    if (quote == Quote::single_mark) return next == '\\' || next == '\'';
    if (quote == Quote::ansi_c) return next == '\\' || next == '\'' || next == '"' || next == '?';
    return kSpecialInDoubleQuotes.find(next) != std::string_view::npos;
}

/// The character escaped so that bash reads it literally. The quote is open before and after it.
std::string escaped(char c, Quote quote) {
    const std::string backslashed{'\\', c};
    if (quote == Quote::single_mark) return c == '\'' ? R"('\'')" : std::string{c};
    // In double quotes, interactive bash expands `!` but keeps a backslash before it.
    if (quote == Quote::double_mark && c == '!') return R"("\!")";
    const std::string_view special = quote == Quote::none     ? kSpecial
                                     : quote == Quote::ansi_c ? kSpecialInAnsiC
                                                              : kSpecialInDoubleQuotes;
    return special.find(c) != std::string_view::npos ? backslashed : std::string{c};
}

}  // namespace

std::span<const std::string_view> shell_names() { return kShells; }

std::string_view completion_script(std::string_view shell) {
    if (shell == "bash") return kBashScript;
    return shell == "zsh" ? kZshScript : kFishScript;
}

ShellWord read_word(std::string_view word, bool fish) {
    ShellWord read;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        const std::size_t length = read.quote == Quote::none ? opening(word.substr(i)) : 0;
        if (length > 0) {
            i += length - 1;
            const bool ansi_c = length == 2 && word[i] == '\'';
            read.quote = ansi_c           ? Quote::ansi_c
                         : word[i] == '"' ? Quote::double_mark
                                          : Quote::single_mark;
        } else if (read.quote != Quote::none && c == closing(read.quote)) {
            read.quote = Quote::none;
        } else if (c != '\\' || (read.quote == Quote::single_mark && !fish)) {
            read.text += c;
        } else if (i + 1 < word.size()) {
            if (!loses_backslash(word[i + 1], read.quote)) read.text += c;
            read.text += word[++i];
        }
    }
    if (const char* home = std::getenv("HOME"); word.starts_with("~/") && home != nullptr) {
        read.text.replace(0, 1, home);
    }
    return read;
}

std::string quoted_for_bash(std::string_view word, Quote quote) {
    std::string text;
    for (const char c : word) text += escaped(c, quote);
    if (quote == Quote::none || text.empty()) return text;
    // readline takes a leading quote for the one already open, and does not close the word after a
    // trailing one. So both are doubled.
    const char own = closing(quote);
    if (text.front() == own) text.insert(0, 1, own);
    if (text.back() == own) text += own;
    return text;
}

}  // namespace liaison::cli
