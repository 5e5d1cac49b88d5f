// SPDX-License-Identifier: MIT
#include "question/line/option_word.hpp"

namespace liaison::question {

void for_each_option(const std::string& word, const OptionFinder& find,
                     const std::function<void(const OptionInWord&)>& take) {
    if (word.starts_with("--")) {
        const auto equals = word.find('=');
        const LineOption* option = find(std::string_view(word).substr(0, equals));
        if (option == nullptr) return take({nullptr, word});
        if (equals == std::string::npos) return take({option, {}});
        return take({option, word.substr(equals + 1)});
    }
    for (std::size_t i = 1; i < word.size(); ++i) {
        const LineOption* option = find(std::string{'-', word[i]});
        const std::string rest = word.substr(i + 1);
        if (option == nullptr) return take({nullptr, "-" + word.substr(i)});
        if (!option->takes_value()) {
            take({option, {}});
            continue;
        }
        if (rest.empty()) return take({option, {}});
        return take({option, rest.substr(rest.front() == '=' ? 1 : 0)});
    }
}

OptionInWord option_with_value(const std::string& word, const OptionFinder& find) {
    OptionInWord found;
    for_each_option(word, find, [&](const OptionInWord& each) {
        if (each.option != nullptr && each.option->takes_value()) found = each;
    });
    return found;
}

}  // namespace liaison::question
