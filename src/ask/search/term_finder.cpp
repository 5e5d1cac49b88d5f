// SPDX-License-Identifier: MIT
#include "ask/search/term_finder.hpp"

#include <functional>

#include "ask/search/stem.hpp"
#include "ask/search/tokenizer.hpp"
#include "liaison/model/ascii.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

constexpr std::size_t kKnown = 0x4000;

}  // namespace

TermFinder::TermFinder(const std::vector<std::string>& stems) : known_(kKnown) {
    // A word that begins with an ASCII letter has a stem that begins with it in lower case.
    for (std::size_t byte = 0x80; byte < may_begin_.size(); ++byte) may_begin_[byte] = true;
    for (std::uint32_t i = 0; i < stems.size(); ++i) {
        terms_.emplace(stems[i], i);
        const std::string first = stems[i].substr(0, 1);
        for (const std::string& letter : {first, text::upper(first)}) {
            may_begin_[static_cast<unsigned char>(letter.front())] = true;
        }
    }
}

std::uint32_t TermFinder::find(std::string_view text, std::vector<Occurrence>& occurrences) {
    std::uint32_t words = 0;
    for_each_run(text, [&](std::string_view run) {
        if (may_begin_[static_cast<unsigned char>(run.front())]) {
            const std::uint32_t term = term_of(run);
            if (term == kNoWord) return;
            if (term != kOther) occurrences.push_back({term, words});
        }
        ++words;
    });
    return words;
}

std::uint32_t TermFinder::term_of(std::string_view run) {
    Known& known = known_[std::hash<std::string_view>()(run) % kKnown];
    if (known.run == run) return known.term;
    known.run = run;
    const std::string folded = text::fold(run);
    const auto found = terms_.find(stem(folded));
    known.term = folded.empty() ? kNoWord : found == terms_.end() ? kOther : found->second;
    return known.term;
}

}  // namespace liaison::ask
