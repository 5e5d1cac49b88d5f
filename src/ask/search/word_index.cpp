// SPDX-License-Identifier: MIT
#include "ask/search/word_index.hpp"

#include <algorithm>
#include <ranges>

#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

std::string_view view(const RecordTable<char>& texts, Text text) {
    return {texts.part(text.offset, text.length).data(), text.length};
}

Error damaged() { return Error{ErrorKind::data, "the index of words is damaged"}; }

/// Appends the records of a word.
void append_records(std::span<const std::uint8_t> postings, std::uint64_t most,
                    std::vector<std::uint32_t>& records) {
    std::uint64_t record = 0;
    std::uint64_t difference = 0;
    unsigned shift = 0;
    for (const std::uint8_t byte : postings) {
        difference |= std::uint64_t{byte & 0x7FU} << shift;
        shift += 7;
        if (shift > 35) throw damaged();
        if ((byte & 0x80U) != 0) continue;
        record += difference;
        if (record >= most) throw damaged();
        records.push_back(static_cast<std::uint32_t>(record));
        difference = 0;
        shift = 0;
    }
}

}  // namespace

std::vector<std::uint32_t> records_with(const KnowledgeBase& kb,
                                        std::span<const std::string> stems) {
    const auto& [texts, words, postings, documents] = kb.tables().words;
    const std::uint64_t most = std::uint64_t{kb.entities().size()} + kb.facts().size();
    const auto stem_at = [&](std::size_t place) { return view(texts, words[place].stem); };
    const auto places = std::views::iota(std::size_t{0}, words.size());
    std::vector<std::uint32_t> records;
    for (const std::string_view stem : stems) {
        const auto found = std::ranges::lower_bound(places, stem, {}, stem_at);
        if (found == places.end() || stem_at(*found) != stem) continue;
        const IndexedWord& word = words[*found];
        append_records(postings.part(static_cast<std::size_t>(word.first),
                                     static_cast<std::size_t>(word.size)),
                       most, records);
    }
    std::ranges::sort(records);
    const auto repeated = std::ranges::unique(records);
    records.erase(repeated.begin(), repeated.end());
    return records;
}

void consider_indexed(const KnowledgeBase& kb, std::vector<Misspelling>& words) {
    const auto& index = kb.tables().words;
    for (const IndexedWord& known : index.words) {
        std::string_view rest = view(index.texts, known.words);
        if (!text::is_utf8(rest)) throw damaged();
        while (!rest.empty()) {
            const ComparableWord compared{std::string(text::take_until(rest, ' '))};
            if (compared.folded.empty()) continue;
            for (Misspelling& word : words) word.consider(compared);
        }
    }
}

}  // namespace liaison::ask
