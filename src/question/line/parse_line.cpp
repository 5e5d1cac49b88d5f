// SPDX-License-Identifier: MIT
#include "liaison/question/line/parse_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/question/line/line_rules.hpp"
#include "question/line/option_value.hpp"
#include "question/line/option_word.hpp"

namespace liaison::question {
namespace {

bool is_option(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

bool is_command(std::string_view name) {
    return question_lines().find_command(name) != nullptr ||
           std::ranges::find(other_commands(), name) != other_commands().end();
}

/// The error for an unknown command. If `next`, the following word, is a command, it is suggested.
Error unknown_command(const std::string& name, std::string_view next) {
    SpellingSuggester suggester(name);
    for (const LineCommand& command : question_lines().commands) suggester.consider(command.name);
    for (const std::string_view other : other_commands()) suggester.consider(other);
    for (const std::string_view topic : help_topics()) suggester.consider(topic);
    suggester.consider("--version");
    auto hint = suggester.hint();
    if (is_command(next)) hint = fmt::format("did you mean liaison {}?", next);
    return Error{ErrorKind::usage, fmt::format("there is no command \"{}\"", name),
                 hint.empty() ? "liaison --help lists the commands" : hint};
}

/// The error for an option that neither every command has nor this one, if there is one.
Error unknown_option(const LineCommand* command, const std::string& word) {
    const auto name = word.substr(0, word.find('='));
    SpellingSuggester suggester(name);
    for (const LineOption& option : question_lines().everywhere) suggester.consider(option.name());
    if (command != nullptr) {
        for (const LineOption& option : command->options) suggester.consider(option.name());
    }
    return Error{ErrorKind::usage, fmt::format("there is no option {}", name), suggester.hint()};
}

class LineParser {
  public:
    explicit LineParser(const std::vector<std::string>& words) : words_(words) {}

    ParsedLine parse() {
        scan();
        const LineCommand& command = command_named();
        read(command);
        try {
            check(command);
        } catch (const Error&) {
            if (unknown_) throw unknown_option(&command, *unknown_);
            throw;
        }
        if (unexpected_) throw Error(*unexpected_);
        set_plain(line_.global);
        line_.question.command = command.name;
        line_.question.format = line_.global.format;
        return std::move(line_);
    }

  private:
    /// An option of the line, and its value.
    struct Given {
        const LineOption* option;
        std::string value;
    };

    /// Finds the command, which may follow options, and the first unknown option.
    void scan() {
        const OptionFinder find = [&](std::string_view name) { return option_of_any(name); };
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const auto& word = words_[i];
            if (word == "--" || !is_option(word)) {
                const std::size_t at = word == "--" ? i + 1 : i;
                if (at < words_.size()) operands_.push_back(at);
                if (word == "--") return;
                continue;
            }
            const bool is_long = word.starts_with("--");
            const auto name = std::string_view(word).substr(0, is_long ? word.find('=') : 2);
            if (!unknown_ && find(name) == nullptr) {
                unknown_ = word;
                is_option_first_ = operands_.empty();
            }
            const auto found = option_with_value(word, find);
            const bool awaits_value = found.option != nullptr && found.value.value_or("").empty();
            if (awaits_value && ++i == words_.size()) unfinished_ = found.option;
        }
    }

    /// The option that every command has, or any command that the line names.
    const LineOption* option_of_any(std::string_view name) const {
        const LineRules& rules = question_lines();
        const LineOption* found = find_option(rules.everywhere, name);
        const auto is_named = [&](const LineCommand& command) {
            return std::ranges::find(words_, command.name) != words_.end();
        };
        const bool any = std::ranges::any_of(rules.commands, is_named);
        for (const LineCommand& command : rules.commands) {
            if (found != nullptr) break;
            if (!any || is_named(command)) found = find_option(command.options, name);
        }
        return found;
    }

    const LineCommand& command_named() const {
        if (operands_.empty()) {
            throw Error{ErrorKind::usage, "the line names no command", "such as partners"};
        }
        const auto& name = words_[operands_.front()];
        if (const LineCommand* command = question_lines().find_command(name)) return *command;
        if (is_option_first_) throw unknown_option(nullptr, *unknown_);
        throw unknown_command(name, operands_.size() > 1 ? words_[operands_[1]] : "");
    }

    /// Reads the options and arguments of the command.
    void read(const LineCommand& command) {
        bool options_ended = false;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const auto& word = words_[i];
            if (!options_ended && word == "--") {
                options_ended = true;
            } else if (!options_ended && is_option(word)) {
                i += read_options(command, i);
            } else if (i != operands_.front()) {
                read_argument(command, word);
            }
        }
    }

    /// Reads the options in the word at `i`. Returns how many further words are values of them.
    std::size_t read_options(const LineCommand& command, std::size_t i) {
        std::size_t more = 0;
        const auto find = [&](std::string_view name) {
            const LineOption* own = find_option(command.options, name);
            return own != nullptr ? own : find_option(question_lines().everywhere, name);
        };
        for_each_option(words_[i], find, [&](const OptionInWord& found) {
            std::string value = found.value.value_or("");
            if (found.option == nullptr) return reject(unknown_option(&command, value));
            if (found.option->takes_value() && value.empty()) {
                more = 1;
                if (i + 1 < words_.size()) value = words_[i + 1];
            }
            given_.push_back({found.option, value});
        });
        return more;
    }

    void read_argument(const LineCommand& command, const std::string& word) {
        if (!command.words.empty()) return line_.question.words.push_back(word);
        reject(Error{ErrorKind::usage, fmt::format("unexpected argument \"{}\"", word),
                     fmt::format("see liaison {} --help", command.name)});
    }

    void reject(const Error& error) {
        if (!unexpected_) unexpected_ = error;
    }

    /// Checks how many arguments there are, and stores the values of the options.
    void check(const LineCommand& command) {
        const auto fail = [&](const std::string& message) {
            throw Error{ErrorKind::usage, message,
                        fmt::format("see liaison {} --help", command.name)};
        };
        if (unfinished_ != nullptr) fail(unfinished_->name() + " needs a value");
        const LineWords words = command.words.empty() ? LineWords{} : command.words.front();
        const std::size_t count = line_.question.words.size();
        if (count > 0 && (count < words.least || count > words.most)) {
            fail(fmt::format("too {} arguments: {}", count < words.least ? "few" : "many",
                             words.placeholder));
        }
        for (const auto* options : {&command.options, &question_lines().everywhere}) {
            for (const LineOption& option : *options) {
                for (const Given& given : given_) {
                    if (given.option != &option) continue;
                    const auto fault = store_value(command.name, option, given.value, line_);
                    if (!fault.empty()) fail(fault);
                }
            }
        }
        if (count == 0 && words.least > 0) fail("missing argument " + words.placeholder);
        for (const Given& given : given_) line_.options.push_back(given.option->name());
    }

    const std::vector<std::string>& words_;
    ParsedLine line_;
    std::vector<Given> given_;
    std::vector<std::size_t> operands_;   ///< where words are that are neither options nor values
    std::optional<std::string> unknown_;  ///< the first unknown option
    bool is_option_first_ = false;        ///< whether that option precedes all operands
    const LineOption* unfinished_ = nullptr;  ///< the last option, if it lacks its value
    std::optional<Error> unexpected_;         ///< the first word that the command does not take
};

}  // namespace

ParsedLine parse_line(const std::vector<std::string>& words) { return LineParser(words).parse(); }

}  // namespace liaison::question
