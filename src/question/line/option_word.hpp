// SPDX-License-Identifier: MIT
#pragma once

// A word of a command line that begins with `-`.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "liaison/question/line/line_rules.hpp"

namespace liaison::question {

/// Finds an option by a name such as `--format` or `-f`; null if there is none.
using OptionFinder = std::function<const LineOption*(std::string_view name)>;

/// An option in such a word, like `-q` and `-f` in `-qfjson`.
struct OptionInWord {
    const LineOption* option = nullptr;  ///< null if there is none with that name
    std::optional<std::string> value;    ///< what follows it in the word: `json`, or behind a `=`
};

/// Passes the options of the word to `take`, in order. Ends with one that is unknown: its `value`
/// is then its spelling.
void for_each_option(const std::string& word, const OptionFinder& find,
                     const std::function<void(const OptionInWord&)>& take);

/// The option of the word that takes a value, with that value if the word has it. No option if
/// there is none, or an unknown one before it.
OptionInWord option_with_value(const std::string& word, const OptionFinder& find);

}  // namespace liaison::question
