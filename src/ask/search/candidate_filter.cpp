// SPDX-License-Identifier: MIT
#include "ask/search/candidate_filter.hpp"

#include <algorithm>

#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

constexpr std::size_t kBlock = 64;  // bytes

/// Up to this many stems, all texts are scanned for each stem. For more stems, all documents are
/// candidates: splitting them into words takes the same time for any number of stems.
constexpr std::size_t kMostStems = 256;

/// The bit that is set in lower-case ASCII letters, but not in upper-case ones.
constexpr unsigned char kLowerCase = 0x20;

unsigned char lower(char c) { return static_cast<unsigned char>(c) | kLowerCase; }

/// The letters with which all words of this stem begin: `stem` turns a final -ies into -y.
std::string_view beginning_of(std::string_view stem) {
    return stem.ends_with('y') ? stem.substr(0, stem.size() - 1) : stem;
}

/// Whether a UTF-8 sequence with this first byte may fold to an ASCII letter or digit, such as one
/// with an accent or of full width. False for scripts such as Greek, Cyrillic, Arabic, Devanagari
/// and Hangul, and for ideographs.
bool may_fold_to_ascii(char byte) {
    const auto lead = static_cast<unsigned char>(byte);
    return (lead >= 0xC2 && lead <= 0xCD) || (lead >= 0xE1 && lead <= 0xE3) || lead == 0xEA ||
           lead == 0xEF || lead == 0xF0;
}

/// Marks the blocks of a text that may have the start of a word with one of the stems.
class Blocks {
  public:
    Blocks(std::string_view bytes, std::span<const std::string> stems)
        : bytes_(bytes), marked_((bytes.size() + kBlock - 1) / kBlock) {
        if (stems.size() > kMostStems) {
            marked_.assign(marked_.size(), true);
            return;
        }
        const bool all_ascii = std::ranges::all_of(stems, text::is_ascii);
        mark_non_ascii([&](char byte) { return !all_ascii || may_fold_to_ascii(byte); });
        for (const std::string& stem : stems) {
            const std::string_view beginning = beginning_of(stem);
            if (text::is_ascii(beginning)) mark_words(beginning);
        }
    }

    bool has_marked(Text text) const {
        if (text.empty()) return false;
        const std::size_t last = (text.offset + text.length - 1) / kBlock;
        std::size_t i = text.offset / kBlock;
        while (i < last && !marked_[i]) ++i;
        return marked_[i];
    }

  private:
    std::string_view block(std::size_t number) const {
        return bytes_.substr(number * kBlock, kBlock);
    }

    void mark_non_ascii(const auto& matters) {
        for (std::size_t i = 0; i < marked_.size(); ++i) {
            if (text::is_ascii(block(i))) continue;
            marked_[i] = std::ranges::any_of(block(i), [&](char byte) {
                return static_cast<unsigned char>(byte) >= 0x80 && matters(byte);
            });
        }
    }

    void mark_words(std::string_view beginning) {
        for (std::size_t i = 0; i < marked_.size(); ++i) {
            if (may_have(i, beginning) && has(i * kBlock, beginning)) marked_[i] = true;
        }
    }

    /// Whether the first two letters occur in a block. The loop has no branches, so that compilers
    /// vectorize it.
    bool may_have(std::size_t number, std::string_view beginning) const {
        const bool last = (number + 1) * kBlock >= bytes_.size();
        if (last || beginning.size() < 2) return true;
        const char* bytes = bytes_.data() + number * kBlock;
        const unsigned char first = lower(beginning[0]);
        const unsigned char second = lower(beginning[1]);
        int found = 0;
        for (std::size_t i = 0; i < kBlock; ++i) {
            found |= int{lower(bytes[i]) == first} & int{lower(bytes[i + 1]) == second};
        }
        return found != 0;
    }

    /// Whether the letters begin in the block at `start`. They may be inside a word: texts follow
    /// each other without separators, so the start of a word is not known.
    bool has(std::size_t start, std::string_view beginning) const {
        const std::size_t end = std::min(start + kBlock, bytes_.size());
        for (std::size_t i = start; i < end; ++i) {
            const std::string_view here = bytes_.substr(i, beginning.size());
            if (std::ranges::equal(here, beginning, {}, lower, lower)) return true;
        }
        return false;
    }

    std::string_view bytes_;
    std::vector<bool> marked_;
};

}  // namespace

std::vector<Document> documents_that_may_have(const KnowledgeBase& kb,
                                              std::span<const std::string> stems) {
    const Blocks blocks(kb.parts().arena.bytes(), stems);
    std::vector<Document> found;
    for_each_document(kb, [&](const Document& document) {
        if (blocks.has_marked(document.text)) found.push_back(document);
    });
    return found;
}

}  // namespace liaison::ask
