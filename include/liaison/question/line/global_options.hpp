// SPDX-License-Identifier: MIT
#pragma once

// The options that every command has.
//
//     for (const GlobalRule& rule : global_rules()) sink.write(text::printable(rule.meaning));

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace liaison::question {

struct GlobalOptions {
    std::string data;  ///< empty: from the environment, or the built-in knowledge base
    std::vector<std::string> add;
    bool all = false;    ///< add all built-in overlays
    std::string format;  ///< empty: the default of the command
    bool plain = false;  ///< the format plain
    std::string output;  ///< empty: standard output
    std::string color = "auto";
    bool no_color = false;  ///< the same as `color` = "never"
    bool no_pager = false;
    bool quiet = false;

    std::string_view colour_choice() const {
        return no_color ? std::string_view("never") : std::string_view(color);
    }
};

/// Such an option, and the member of `GlobalOptions` that stores its value.
struct GlobalRule {
    std::string_view names;        ///< all spellings: "-f,--format"
    std::string_view placeholder;  ///< the name of the value in the help; empty for a flag
    std::string_view meaning;
    std::variant<bool GlobalOptions::*, std::string GlobalOptions::*,
                 std::vector<std::string> GlobalOptions::*>
        member;
};

/// All of them, in the order of the help.
std::span<const GlobalRule> global_rules();

/// Sets the format that `--plain` means. Throws `Error` (usage) if `--format` is another.
void set_plain(GlobalOptions& options);

}  // namespace liaison::question
