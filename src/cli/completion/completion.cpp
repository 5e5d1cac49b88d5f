// SPDX-License-Identifier: MIT
#include "cli/completion/completion.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/commands/command.hpp"
#include "cli/commands/commands.hpp"
#include "cli/completion/completion_words.hpp"
#include "cli/help/command_line.hpp"
#include "liaison/model/ascii.hpp"
#include "liaison/model/printable.hpp"

namespace liaison::cli {
namespace {

/// The state of a command line that is read word by word.
class Line {
  public:
    Line() { build_command_line(app_, arguments_); }

    void read(const std::string& word) {
        if (waiting_ != nullptr) {
            give(*waiting_, word);
            waiting_ = nullptr;
        } else if (!only_positionals_ && word == "--") {
            only_positionals_ = true;
        } else if (!only_positionals_ && word.size() > 1 && word.front() == '-') {
            const auto [option, value] = option_in(word);
            if (value) {
                give(*option, *value);
            } else {
                waiting_ = option;
            }
        } else if (subcommand_ == nullptr && !help_) {
            choose(word);
        } else {
            ++positionals_;
        }
    }

    Completion at(const std::string& current) const {
        if (waiting_ != nullptr) return values_of(*waiting_);
        const auto equals = current.find('=');
        if (!only_positionals_ && current.starts_with("--") && equals != std::string::npos) {
            const auto option = option_in(current).option;
            if (option == nullptr) return {};
            Completion values = values_of(*option);
            for (auto& candidate : values.candidates) {
                candidate.word.insert(0, current, 0, equals + 1);
            }
            return values;
        }
        if (!only_positionals_ && current.starts_with('-')) return {false, options()};
        if (help_) return {false, positionals_ == 0 ? command_words() : std::vector<Candidate>{}};
        if (subcommand_ == nullptr) return {false, commands_and_help()};
        const auto* positional = next_positional();
        return positional == nullptr ? Completion{}
                                     : words_called(positional->get_name(), arguments_.global);
    }

    /// Whether the word at the cursor may be a list with commas.
    bool is_list() const { return waiting_ != nullptr && waiting_->get_group() == kFilters; }

  private:
    OptionWord option_in(const std::string& word) const {
        return read_option(word, [&](const std::string& name) {
            const CLI::Option* own =
                subcommand_ == nullptr ? nullptr : subcommand_->get_option_no_throw(name);
            return own != nullptr ? own : app_.get_option_no_throw(name);
        });
    }

    void choose(const std::string& word) {
        help_ = word == "help";
        const auto known = std::ranges::find(commands(), word, &Command::name);
        if (known != commands().end()) subcommand_ = app_.get_subcommand(word);
        lost_ = !help_ && subcommand_ == nullptr;
    }

    /// Stores the value of an option if it decides which words are offered.
    void give(const CLI::Option& option, const std::string& value) {
        if (option.check_lname("data")) arguments_.global.data = value;
        if (option.check_lname("add")) arguments_.global.add.push_back(value);
    }

    Completion values_of(const CLI::Option& option) const {
        std::string placeholder = option.get_type_name();
        if (option.check_lname("data") || option.check_lname("add")) placeholder = "DATA";
        if (subcommand_ != nullptr && option.check_lname("format")) {
            return formats_of(subcommand_->get_name());
        }
        if (subcommand_ != nullptr && (placeholder == "KEY" || placeholder == "KEYS")) {
            return keys_of(subcommand_->get_name());
        }
        return words_called(placeholder, arguments_.global);
    }

    std::vector<Candidate> options() const {
        std::vector<Candidate> candidates;
        for (const CLI::App* level : {subcommand_, &app_}) {
            if (level == nullptr) continue;
            for (const CLI::Option* option : level->get_options()) {
                for (const auto& name : option->get_lnames()) {
                    const std::string word = "--" + name;
                    if (std::ranges::find(candidates, word, &Candidate::word) == candidates.end()) {
                        candidates.push_back({word, option->get_description()});
                    }
                }
            }
        }
        return candidates;
    }

    std::vector<Candidate> commands_and_help() const {
        if (lost_) return {};
        auto candidates = command_words();
        candidates.push_back({"help", "show the help, of a command if one is named"});
        return candidates;
    }

    const CLI::Option* next_positional() const {
        std::size_t index = positionals_;
        for (const CLI::Option* option : subcommand_->get_options()) {
            if (option->nonpositional()) continue;
            const auto most = static_cast<std::size_t>(std::max(1, option->get_expected_max()));
            if (index < most) return option;
            index -= most;
        }
        return nullptr;
    }

    CLI::App app_;
    Arguments arguments_;
    const CLI::App* subcommand_ = nullptr;
    const CLI::Option* waiting_ = nullptr;
    std::size_t positionals_ = 0;
    bool only_positionals_ = false;
    bool help_ = false;
    bool lost_ = false;  ///< the word in the position of the command is not a command
};

/// The candidates that begin with `typed`; if there are none, ignoring case. If several match only
/// so, their beginning is spelled as typed: otherwise the shell would delete letters.
std::vector<Candidate> candidates_for(const std::vector<Candidate>& all, const std::string& typed) {
    std::vector<Candidate> fitting;
    for (const bool any_case : {false, true}) {
        for (const auto& candidate : all) {
            if (candidate.spare && typed.empty()) continue;
            if (candidate.word != text::printable(candidate.word).string()) continue;
            const bool begins_so = any_case
                                       ? text::lower(candidate.word).starts_with(text::lower(typed))
                                       : candidate.word.starts_with(typed);
            if (begins_so) fitting.push_back(candidate);
        }
        if (fitting.empty()) continue;
        if (any_case && fitting.size() > 1) {
            for (auto& candidate : fitting) candidate.word.replace(0, typed.size(), typed);
        }
        break;
    }
    return fitting;
}

}  // namespace

Completion complete(const std::vector<std::string>& words) {
    if (words.empty()) return {};
    Line line;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) line.read(words[i]);
    const std::string& current = words.back();
    if (current != text::printable(current).string()) return {};  // candidates repeat it
    Completion completion = line.at(current);
    auto fitting = candidates_for(completion.candidates, current);
    const auto comma = current.rfind(',');
    if (fitting.empty() && comma != std::string::npos && line.is_list()) {
        fitting = candidates_for(completion.candidates, current.substr(comma + 1));
        for (auto& candidate : fitting) candidate.word.insert(0, current, 0, comma + 1);
    }
    completion.candidates = std::move(fitting);
    return completion;
}

}  // namespace liaison::cli
