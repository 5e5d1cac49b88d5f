// SPDX-License-Identifier: MIT
#include "ask/search/candidate_filter.hpp"

#include <algorithm>

#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

constexpr std::size_t kBlock = 64;  // bytes

/// Up to this many stems, all texts are scanned for each stem. For more stems, all documents are
/// candidates: splitting them into words takes the same time for any number of stems.
constexpr std::size_t kMostStems = 16;

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

/// The ASCII characters with which the folded forms of characters begin.
class FoldedBeginnings {
  public:
    static constexpr char kNone = 1;  ///< it begins with none, or is in no word
    static constexpr char kAny = 2;   ///< it folds to nothing, so that any may follow

    char of(text::CodePoint character, std::string_view bytes) {
        if (character.value >= known_.size()) return kAny;
        char& known = known_[character.value];
        if (known == 0) known = find(character, bytes);
        return known;
    }

  private:
    static char find(text::CodePoint character, std::string_view bytes) {
        if (!text::is_letter_or_digit(character.value)) return kNone;
        const std::string folded = text::fold(bytes.substr(0, character.length));
        if (folded.empty()) return kAny;
        return static_cast<unsigned char>(folded.front()) < 0x80 ? folded.front() : kNone;
    }

    std::vector<char> known_ = std::vector<char>(0x10000);  ///< by code point; 0: not known yet
};

/// Marks the blocks of the texts that may have the start of a word with one of the stems. Texts
/// follow each other without separators, so the start of a word is not known.
class BlockMarker {
  public:
    explicit BlockMarker(std::string_view bytes)
        : bytes_(bytes), marked_((bytes.size() + kBlock - 1) / kBlock) {}

    /// Marks blocks for stems that are not ASCII.
    void mark_all_non_ascii() {
        for (std::size_t i = 0; i < marked_.size(); ++i) {
            if (!text::is_ascii(block(i))) marked_[i] = true;
        }
    }

    /// Marks blocks with a character that is not ASCII but may be the next letter of a word that
    /// begins with ASCII letters or with this character.
    void mark_accented(const std::vector<std::string_view>& beginnings) {
        for (std::size_t i = 0; i < marked_.size(); ++i) {
            if (marked_[i] || text::is_ascii(block(i))) continue;
            const char* const bytes = bytes_.data();
            const char* const end = bytes + std::min((i + 1) * kBlock, bytes_.size());
            for (const char* c = bytes + i * kBlock; c != end; ++c) {
                if (!may_fold_to_ascii(*c)) continue;
                marked_[i] = may_continue(static_cast<std::size_t>(c - bytes), beginnings);
                if (marked_[i]) break;
            }
        }
    }

    void mark_words(std::string_view beginning) {
        for (std::size_t i = 0; i < marked_.size(); ++i) {
            if (may_have(i, beginning) && has(i * kBlock, beginning)) marked_[i] = true;
        }
    }

    std::vector<bool> take() { return std::move(marked_); }

  private:
    std::string_view block(std::size_t number) const {
        return bytes_.substr(number * kBlock, kBlock);
    }

    bool may_continue(std::size_t at, const std::vector<std::string_view>& beginnings) {
        const std::string_view rest = bytes_.substr(at);
        const char next = folded_.of(text::first_code_point(rest), rest);
        if (next == FoldedBeginnings::kNone) return false;
        return std::ranges::any_of(beginnings, [&](std::string_view beginning) {
            for (std::size_t length = 0; length < beginning.size() && length <= at; ++length) {
                const bool follows = next == FoldedBeginnings::kAny || beginning[length] == next;
                if (follows && is_at(at - length, beginning.substr(0, length))) return true;
            }
            return false;
        });
    }

    bool is_at(std::size_t start, std::string_view letters) const {
        return std::ranges::equal(bytes_.substr(start, letters.size()), letters, {}, lower, lower);
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

    /// Whether the letters begin in the block at `start`.
    bool has(std::size_t start, std::string_view beginning) const {
        const std::size_t end = std::min(start + kBlock, bytes_.size());
        for (std::size_t i = start; i < end; ++i) {
            if (is_at(i, beginning)) return true;
        }
        return false;
    }

    std::string_view bytes_;
    std::vector<bool> marked_;
    FoldedBeginnings folded_;
};

std::vector<bool> blocks_with(std::string_view arena, std::span<const std::string> stems) {
    if (stems.size() > kMostStems) return {};
    BlockMarker marker(arena);
    std::vector<std::string_view> beginnings;
    for (const std::string& stem : stems) {
        const std::string_view beginning = beginning_of(stem);
        if (text::is_ascii(beginning)) {
            beginnings.push_back(beginning);
            marker.mark_words(beginning);
        }
    }
    if (beginnings.size() < stems.size()) {
        marker.mark_all_non_ascii();
    } else {
        marker.mark_accented(beginnings);
    }
    return marker.take();
}

}  // namespace

CandidateFilter::CandidateFilter(std::string_view arena, std::span<const std::string> stems)
    : blocks_(blocks_with(arena, stems)) {}

bool CandidateFilter::may_have(Text text) const {
    if (text.empty()) return false;
    if (blocks_.empty()) return true;
    const std::size_t last = (text.offset + text.length - 1) / kBlock;
    std::size_t i = text.offset / kBlock;
    while (i < last && !blocks_[i]) ++i;
    return blocks_[i];
}

}  // namespace liaison::ask
