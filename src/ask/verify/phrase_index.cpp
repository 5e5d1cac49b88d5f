// SPDX-License-Identifier: MIT
#include "ask/verify/phrase_index.hpp"

#include "ask/page/line_forms.hpp"
#include "ask/words/word_scan.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

bool begins_with_letter(std::string_view text) {
    return !text.empty() && text::is_letter_or_digit(text::first_code_point(text).value);
}

bool ends_with_letter(std::string_view text) {
    if (text.empty()) return false;
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    return begins_with_letter(text.substr(last));
}

/// Whether a cut at that byte would go through a word.
bool inside_word(std::string_view text, std::size_t at) {
    return ends_with_letter(text.substr(0, at)) && begins_with_letter(text.substr(at));
}

bool has_exactly(std::string_view line, std::string_view words) {
    for (auto at = line.find(words); at != std::string_view::npos; at = line.find(words, at + 1)) {
        if (!inside_word(line, at) && !inside_word(line, at + words.size())) return true;
    }
    return false;
}

}  // namespace

bool has_words(std::string_view line, std::string_view words) {
    if (has_exactly(line, words)) return true;
    if (!may_have_reference_marks(line) && !may_have_reference_marks(words)) return false;
    const std::string plain = without_reference_marks(words);
    return !plain.empty() && has_exactly(without_reference_marks(line), plain);
}

PhraseIndex::PhraseIndex(const PageText& saved, const CitedWords& cited) : saved_(saved) {
    for (const auto& entry : cited.entries()) {
        for_each_word(without_reference_marks(entry.words),
                      [&](std::string_view word) { by_word_.try_emplace(std::string(word)); });
    }
    for (const PageSection& section : saved.sections) {
        for (std::uint32_t i = 0; i < section.lines.size(); ++i) {
            const ParagraphRef ref{section.section, i};
            all_.push_back(ref);
            std::string plain;
            std::string_view line = section.lines[i];
            if (may_have_reference_marks(line)) line = plain = without_reference_marks(line);
            for_each_word(line, [&](std::string_view word) {
                const auto known = by_word_.find(std::string(word));
                if (known == by_word_.end()) return;
                auto& refs = known->second;
                if (refs.empty() || refs.back() != ref) refs.push_back(ref);
            });
        }
    }
}

bool PhraseIndex::has(ParagraphRef ref, std::string_view words) const {
    const std::string* line = saved_.line(ref);
    return line != nullptr && has_words(*line, words);
}

const std::vector<ParagraphRef>& PhraseIndex::of(std::string_view words) {
    const auto known = found_.find(words);
    if (known != found_.end()) return known->second;
    auto& refs = found_[std::string(words)];
    for (const ParagraphRef ref : candidates(words)) {
        if (has(ref, words)) refs.push_back(ref);
    }
    return refs;
}

const std::vector<ParagraphRef>& PhraseIndex::candidates(std::string_view words) const {
    static const std::vector<ParagraphRef> kNowhere;
    const std::vector<ParagraphRef>* fewest = &all_;
    for_each_word(without_reference_marks(words), [&](std::string_view word) {
        const auto refs = by_word_.find(std::string(word));
        if (refs == by_word_.end()) {
            fewest = &kNowhere;
        } else if (refs->second.size() < fewest->size()) {
            fewest = &refs->second;
        }
    });
    return *fewest;
}

}  // namespace liaison::ask
