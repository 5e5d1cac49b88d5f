// SPDX-License-Identifier: MIT
#include "hidden_commands.hpp"

#include "command.hpp"
#include "completion.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"
#include "manual.hpp"
#include "output.hpp"
#include "shell.hpp"

namespace liaison::cli {
namespace {

void print(const std::string& text) {
    const auto output = open_output({});
    output->write_encoded(text);
    output->finish();
}

std::string names_of_commands() {
    std::string names;
    for (const Command& command : commands()) names += std::string(command.name) + '\n';
    return names;
}

/// The words of a command line as a shell hands them over.
struct Handed {
    std::vector<std::string> words;  ///< without quotes
    char quote = '\0';               ///< in which the last word stands
    std::size_t apart = 0;           ///< bytes of the last word that the shell counts to others
};

/// bash makes words of their own out of `=` and `:`, and leaves the quotes.
Handed from_bash(const std::vector<std::string>& raw) {
    Handed handed;
    bool join = false;
    for (const auto& word : raw) {
        const bool separator = word == "=" || word == ":";
        const std::string text = unquoted(word);
        if ((separator || join) && !handed.words.empty()) {
            handed.apart = handed.words.back().size() + (separator ? word.size() : 0);
            handed.words.back() += text;
        } else {
            handed.words.push_back(text);
            handed.apart = 0;
        }
        join = separator;
        handed.quote = open_quote(word);
    }
    return handed;
}

/// zsh and fish hand all but the last without quotes.
Handed from_other(std::vector<std::string> words) {
    if (!words.empty()) words.back() = unquoted(words.back());
    return {std::move(words)};
}

void complete_words(const std::string& shell, const std::vector<std::string>& raw) {
    const bool bash = shell == "bash";
    const Handed handed = bash ? from_bash(raw) : from_other(raw);
    const Completion completion = complete(handed.words);
    std::string text = "words\n";
    if (completion.files) text = "files " + handed.words.back().substr(handed.apart) + '\n';
    for (const auto& candidate : completion.candidates) {
        if (bash) {
            text += quoted_for_bash(candidate.word.substr(handed.apart), handed.quote) + '\n';
        } else {
            text += candidate.word + '\t' + text::printable(candidate.meaning).string() + '\n';
        }
    }
    print(text);
}

}  // namespace

bool run_hidden_command(const std::vector<std::string>& arguments) {
    if (arguments.empty()) return false;
    if (arguments[0] == "complete-words") {
        if (arguments.size() > 1) {
            complete_words(arguments[1], {arguments.begin() + 2, arguments.end()});
        }
        return true;
    }
    if (arguments[0] != "manual") return false;
    if (arguments.size() == 1) {
        print(manual_of_program());
    } else if (arguments[1] == "--list") {
        print(names_of_commands());
    } else {
        print(manual_of_command(arguments[1]));
    }
    return true;
}

}  // namespace liaison::cli
