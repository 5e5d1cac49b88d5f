// SPDX-License-Identifier: MIT
#include "ask/search/tokenizer.hpp"

#include "ask/search/stem.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
std::vector<TextWord> words_of(std::string_view text) {
    std::vector<TextWord> words;
    for_each_run(text, [&](std::string_view run) {
        std::string folded = text::fold(run);
        if (folded.empty()) return;
        const auto first = static_cast<std::size_t>(run.data() - text.data());
        words.push_back({stem(folded), std::move(folded), first, run.size()});
    });
    return words;
}

std::vector<SearchPhrase> phrases_of(std::string_view search) {
    std::vector<SearchPhrase> phrases;
    bool quoted = false;
    while (true) {
        const auto quote = search.find('"');
        auto words = words_of(search.substr(0, quote));
        // A quote that is not closed is ignored.
        if (quoted && quote != std::string_view::npos) {
            if (!words.empty()) phrases.push_back({std::move(words), true});
        } else {
            for (auto& word : words) phrases.push_back({{std::move(word)}, false});
        }
        if (quote == std::string_view::npos) return phrases;
        search.remove_prefix(quote + 1);
        quoted = !quoted;
    }
}

}  // namespace liaison::ask
