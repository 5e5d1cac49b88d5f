// SPDX-License-Identifier: MIT
#include "cli/completion/hidden_commands.hpp"

#include <ranges>
#include <span>
#include <string_view>

#include "cli/commands/command.hpp"
#include "cli/commands/commands.hpp"
#include "cli/completion/completion.hpp"
#include "cli/completion/shell.hpp"
#include "cli/help/manual.hpp"
#include "cli/terminal/output.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"

namespace liaison::cli {
namespace {

std::string names_of_commands() {
    std::string names;
    for (const Command& command : commands()) names += std::string(command.name) + '\n';
    return names;
}

/// The words of a command line, as passed by a shell.
struct ShellWords {
    std::vector<std::string> words;  ///< without quotes
    Quote quote = Quote::none;       ///< open where the replaced part of the last word begins
    std::size_t kept = 0;            ///< bytes of the last word before that part
};

/// bash also splits words at `=`, `:` and `@` (COMP_WORDBREAKS), and passes these as words.
bool is_separator(std::string_view word) {
    return !word.empty() && word.find_first_not_of("=:@") == std::string_view::npos;
}

/// Joins the words that bash has split at separators. Quotes stay.
std::vector<std::string> joined(std::span<const std::string> raw) {
    std::vector<std::string> words;
    bool join = false;
    for (const auto& word : raw) {
        const bool separator = is_separator(word);
        if ((separator || join) && !words.empty()) {
            words.back() += word;
        } else {
            words.push_back(word);
        }
        join = separator;
    }
    return words;
}

/// The longest prefix of the word that the line ends with.
std::string_view up_to_cursor(std::string_view word, std::string_view line) {
    while (!line.ends_with(word)) word.remove_suffix(1);
    return word;
}

/// bash passes the line up to the cursor, the part that is replaced, and the words with quotes.
ShellWords from_bash(std::span<const std::string> given) {
    ShellWords handed;
    if (given.size() < 3) return handed;
    const std::string& replaced = given[1];
    auto raw = joined(given.subspan(2));
    std::string_view last = up_to_cursor(raw.back(), given[0]);
    for (const auto& word : raw | std::views::take(raw.size() - 1)) {
        handed.words.push_back(read_word(word).text);
    }
    handed.words.push_back(read_word(last).text);
    if (!last.ends_with(replaced)) return {};
    last.remove_suffix(replaced.size());
    const ShellWord kept = read_word(last);
    handed.quote = kept.quote;
    handed.kept = kept.text.size();
    return handed;
}

/// zsh and fish pass all words but the last without quotes.
ShellWords from_zsh_or_fish(std::span<const std::string> words, bool fish) {
    ShellWords handed{{words.begin(), words.end()}};
    if (!words.empty()) handed.words.back() = read_word(words.back(), fish).text;
    return handed;
}

void complete_words(const std::string& shell, std::span<const std::string> given) {
    const bool bash = shell == "bash";
    const ShellWords handed = bash ? from_bash(given) : from_zsh_or_fish(given, shell == "fish");
    const question::Completion completion = complete(handed.words);
    std::string text = "words\n";
    if (completion.files) text = "files " + handed.words.back().substr(handed.kept) + '\n';
    for (const auto& candidate : completion.candidates) {
        if (!bash) {
            text += candidate.word + '\t' + text::printable(candidate.meaning).string() + '\n';
        } else if (candidate.word.starts_with(handed.words.back().substr(0, handed.kept))) {
            text += quoted_for_bash(candidate.word.substr(handed.kept), handed.quote) + '\n';
        }
    }
    write_output({}, text);
}

}  // namespace

bool run_hidden_command(const std::vector<std::string>& arguments) {
    if (arguments.empty()) return false;
    if (arguments[0] == "complete-words") {
        if (arguments.size() > 1) {
            complete_words(arguments[1], std::span(arguments).subspan(2));
        }
        return true;
    }
    if (arguments[0] != "manual") return false;
    if (arguments.size() == 1) {
        write_output({}, manual_of_program());
    } else if (arguments[1] == "--list") {
        write_output({}, names_of_commands());
    } else {
        write_output({}, manual_of_command(arguments[1]));
    }
    return true;
}

}  // namespace liaison::cli
