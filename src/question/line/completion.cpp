// SPDX-License-Identifier: MIT
#include "liaison/question/line/completion.hpp"

#include <algorithm>

#include "liaison/model/ascii.hpp"
#include "liaison/model/printable.hpp"
#include "question/line/option_word.hpp"

namespace liaison::question {
namespace {

/// The state of a command line that is read word by word.
class Line {
  public:
    Line(const LineRules& rules, const WordsFor& words_for)
        : rules_(rules), words_for_(words_for) {}

    void read(const std::string& word) {
        if (waiting_ != nullptr) {
            given_.emplace_back(waiting_->name(), word);
            waiting_ = nullptr;
        } else if (!only_positionals_ && word == "--") {
            only_positionals_ = true;
        } else if (!only_positionals_ && word.size() > 1 && word.front() == '-') {
            const auto found = option_in(word);
            if (found.value) {
                given_.emplace_back(found.option->name(), *found.value);
            } else {
                waiting_ = found.option;
            }
        } else if (command_ == nullptr && !help_) {
            help_ = word == "help";
            command_ = rules_.find_command(word);
            lost_ = !help_ && command_ == nullptr;
        } else {
            ++positionals_;
        }
    }

    Completion at(const std::string& current) const {
        if (waiting_ != nullptr) return values_of(*waiting_);
        const auto equals = current.find('=');
        if (!only_positionals_ && current.starts_with("--") && equals != std::string::npos) {
            const auto* option = option_in(current).option;
            if (option == nullptr) return {};
            Completion values = values_of(*option);
            for (auto& candidate : values.candidates) {
                candidate.word.insert(0, current, 0, equals + 1);
            }
            return values;
        }
        if (!only_positionals_ && current.starts_with('-')) return {false, options()};
        if (help_ && positionals_ > 0) return {};
        if (help_) return {false, command_words(rules_)};
        if (command_ == nullptr) return {false, commands_and_help()};
        const auto* words = next_words();
        return words == nullptr ? Completion{}
                                : words_for_({words->placeholder, nullptr, command_, given_});
    }

    /// Whether the word at the cursor may be a list with commas.
    bool is_list() const { return waiting_ != nullptr && waiting_->is_filter; }

  private:
    OptionInWord option_in(const std::string& word) const {
        return option_with_value(word, [&](std::string_view name) {
            const LineOption* own =
                command_ == nullptr ? nullptr : find_option(command_->options, name);
            return own != nullptr ? own : find_option(rules_.everywhere, name);
        });
    }

    Completion values_of(const LineOption& option) const {
        return words_for_({option.placeholder, &option, command_, given_});
    }

    std::vector<Candidate> options() const {
        std::vector<Candidate> candidates;
        const auto add = [&](const std::vector<LineOption>& options) {
            for (const LineOption& option : options) {
                const auto& name = option.name();
                if (std::ranges::find(candidates, name, &Candidate::word) == candidates.end()) {
                    candidates.push_back({name, option.meaning});
                }
            }
        };
        if (command_ != nullptr) add(command_->options);
        add(rules_.everywhere);
        return candidates;
    }

    std::vector<Candidate> commands_and_help() const {
        if (lost_) return {};
        auto candidates = command_words(rules_);
        if (rules_.has_help) {
            candidates.push_back({"help", "show the help, of a command if one is named"});
        }
        return candidates;
    }

    const LineWords* next_words() const {
        std::size_t index = positionals_;
        for (const LineWords& words : command_->words) {
            const auto most = std::max<std::size_t>(1, words.most);
            if (index < most) return &words;
            index -= most;
        }
        return nullptr;
    }

    const LineRules& rules_;
    const WordsFor& words_for_;
    const LineCommand* command_ = nullptr;
    const LineOption* waiting_ = nullptr;
    std::vector<std::pair<std::string, std::string>> given_;
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

std::vector<Candidate> command_words(const LineRules& rules) {
    std::vector<Candidate> candidates;
    for (const LineCommand& command : rules.commands) {
        candidates.push_back({command.name, command.summary});
    }
    return candidates;
}

Completion complete(const LineRules& rules, const std::vector<std::string>& words,
                    const WordsFor& words_for) {
    if (words.empty()) return {};
    Line line(rules, words_for);
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

}  // namespace liaison::question
