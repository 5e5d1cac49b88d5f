// SPDX-License-Identifier: MIT
#include "ask/query/name_match.hpp"

#include "liaison/ask/query/loose_name.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

/// Whether the words, separated by single spaces, are adjacent words of the text.
bool has_words(const std::string& text, const std::string& words) {
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        const bool begins = at == 0 || text[at - 1] == ' ';
        if (begins && (end == text.size() || text[end] == ' ')) return true;
    }
    return false;
}

}  // namespace

NameMatcher::NameMatcher(std::string_view typed)
    : folded_(text::fold(typed)), loose_(loose_name(folded_)) {}

NameMatch NameMatcher::compare(std::string_view known, NameKind kind) const {
    const std::string folded = text::fold(known);
    if (folded == folded_) {
        if (kind == NameKind::id) return NameMatch::id;
        return kind == NameKind::acronym ? NameMatch::acronym : NameMatch::name;
    }
    if (folded_.empty()) return NameMatch::none;
    const std::string loose = loose_name(folded);
    if (loose == loose_) return NameMatch::loose;
    if (folded.starts_with(folded_) || loose.starts_with(loose_)) return NameMatch::beginning;
    if (kind == NameKind::name && has_words(loose, loose_)) return NameMatch::words;
    return NameMatch::none;
}

}  // namespace liaison::ask
