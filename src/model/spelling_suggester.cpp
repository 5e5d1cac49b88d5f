// SPDX-License-Identifier: MIT
#include "liaison/model/spelling_suggester.hpp"

#include <algorithm>
#include <utility>

#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"

namespace liaison {
namespace {

constexpr std::size_t kMostShown = 3;

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > limit) return limit + 1;

    std::vector<std::size_t> before_last(a.size() + 1);
    std::vector<std::size_t> last(a.size() + 1);
    std::vector<std::size_t> row(a.size() + 1);
    for (std::size_t i = 0; i <= a.size(); ++i) last[i] = i;

    for (std::size_t j = 1; j <= b.size(); ++j) {
        row[0] = j;
        std::size_t least = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            const std::size_t substituted = last[i - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[i] = std::min({last[i] + 1, row[i - 1] + 1, substituted});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[i] = std::min(row[i], before_last[i - 2] + 1);
            least = std::min(least, row[i]);
        }
        if (least > limit) return limit + 1;
        before_last.swap(last);
        last.swap(row);
    }
    return std::min(last[a.size()], limit + 1);
}

std::size_t allowed_edits(std::size_t length) { return std::min<std::size_t>((length + 2) / 3, 3); }

SpellingSuggester::SpellingSuggester(std::string_view word)
    : word_(text::fold(text::printable(word))), distance_(allowed_edits(word_.size())) {}

void SpellingSuggester::consider(std::string_view candidate, std::string_view shown) {
    const std::size_t distance = edit_distance(word_, text::fold(candidate), distance_);
    if (distance > distance_) return;
    if (distance < distance_) best_.clear();
    distance_ = distance;
    if (best_.size() < kMostShown && std::ranges::find(best_, shown) == best_.end()) {
        best_.emplace_back(shown);
    }
}

std::string SpellingSuggester::hint() const {
    if (best_.empty()) return {};
    return "did you mean " + text::joined(best_, ", ", " or ") + '?';
}

std::string suggestion(std::string_view word, std::span<const std::string_view> known) {
    SpellingSuggester suggester(word);
    for (const std::string_view candidate : known) suggester.consider(candidate);
    if (known.empty() || !suggester.best().empty()) return suggester.hint();
    return "it is one of " + text::joined(known);
}

}  // namespace liaison
