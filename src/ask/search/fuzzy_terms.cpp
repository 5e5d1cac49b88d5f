// SPDX-License-Identifier: MIT
#include "ask/search/fuzzy_terms.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>
#include <iterator>
#include <string_view>
#include <utility>

#include "ask/search/candidate_filter.hpp"
#include "ask/search/stem.hpp"
#include "ask/search/tokenizer.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

constexpr double kTypoFactor = 0.5;  // for each edit
constexpr std::size_t kMostNear = 3;
constexpr std::size_t kRemembered = 0x10000;  // runs

/// The number of edits allowed in a word of this many letters.
std::size_t typos_in(std::string_view word) {
    const std::size_t length = text::code_points(word);
    return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/// A bit for each kind of byte. An edit of the word changes at most two of them.
std::uint64_t bytes_in(std::string_view word) {
    std::uint64_t bytes = 0;
    for (const char c : word) bytes |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63U);
    return bytes;
}

bool may_be_within(std::size_t edits, std::uint64_t bytes, std::uint64_t others) {
    return static_cast<std::size_t>(std::popcount(bytes ^ others)) <= 2 * edits;
}

}  // namespace

ComparableWord::ComparableWord(std::string folded_word)
    : folded(std::move(folded_word)),
      stem(ask::stem(folded)),
      bytes(bytes_in(folded)),
      stem_bytes(bytes_in(stem)) {}

Misspelling::Misspelling(std::string folded)
    : word_(std::move(folded)),
      allowed_(typos_in(word_.folded)),
      allowed_in_stem_(typos_in(word_.stem)) {}

/// The number of edits to a known word, or between their stems if that is less. A number above
/// `allowed_` + 1 may be too low.
std::size_t Misspelling::edits_to(const ComparableWord& known) const {
    std::size_t edits = allowed_ + 2;
    if (may_be_within(allowed_ + 1, word_.bytes, known.bytes)) {
        edits = edit_distance(word_.folded, known.folded, allowed_ + 1);
    }
    if (may_be_within(allowed_in_stem_, word_.stem_bytes, known.stem_bytes)) {
        const std::size_t in_stem = edit_distance(word_.stem, known.stem, allowed_in_stem_);
        if (in_stem <= allowed_in_stem_) edits = std::min(edits, in_stem);
    }
    return edits;
}

void Misspelling::consider(const ComparableWord& known) {
    const std::size_t edits = edits_to(known);
    if (edits <= allowed_) {
        double& weight = variants_[known.stem];
        weight = std::max(weight, std::pow(kTypoFactor, static_cast<double>(edits)));
    } else if (edits == allowed_ + 1 && allowed_ > 0) {
        near_.insert(known.folded);
        if (near_.size() > kMostNear) near_.erase(std::prev(near_.end()));
    }
}

Missing Misspelling::missing() const { return {word_.folded, {near_.begin(), near_.end()}}; }

void consider_all(const KnowledgeBase& kb, std::vector<Misspelling>& words) {
    // Most words occur in many texts. The last one of each hash is not considered again.
    std::vector<std::string_view> last(kRemembered);
    for_each_document(kb, [&](const Document& document) {
        for_each_run(kb.text(document.text), [&](std::string_view run) {
            std::string_view& same = last[std::hash<std::string_view>()(run) % kRemembered];
            if (same == run) return;
            same = run;
            const ComparableWord known(text::fold(run));
            if (known.folded.empty()) return;
            for (Misspelling& word : words) word.consider(known);
        });
    });
}

}  // namespace liaison::ask
