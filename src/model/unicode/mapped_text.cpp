// SPDX-License-Identifier: MIT
#include "model/unicode/mapped_text.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace liaison::text {
namespace {

using CodePoints = std::vector<utf8proc_int32_t>;

constexpr std::size_t kLongestDecomposition = 18;  // of U+FDFA

/// Sorts each run of combining marks by their classes, as normalization requires: Canonical
/// Ordering Algorithm, section 3.11 of the Unicode Standard.
void sort_marks(CodePoints& characters) {
    const auto class_of = [](utf8proc_int32_t c) {
        return utf8proc_get_property(c)->combining_class;
    };
    const auto is_mark = [&](utf8proc_int32_t c) { return class_of(c) != 0; };
    const auto end = characters.end();
    for (auto first = std::find_if(characters.begin(), end, is_mark); first != end;) {
        const auto last = std::find_if_not(first, end, is_mark);
        if (last - first > 1) std::ranges::stable_sort(first, last, {}, class_of);
        first = std::find_if(last, end, is_mark);
    }
}

/// The code points decomposed, in the order of the text. Returns nullopt for ill-formed UTF-8.
std::optional<CodePoints> decomposed(std::string_view utf8, utf8proc_option_t options) {
    CodePoints characters;
    characters.reserve(utf8.size() + kLongestDecomposition);
    const auto* rest = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
    const auto* const end = rest + utf8.size();
    int boundary = 0;  // used only with UTF8PROC_CHARBOUND
    while (rest != end) {
        utf8proc_int32_t character = -1;
        const auto length = utf8proc_iterate(rest, end - rest, &character);
        if (length <= 0) return std::nullopt;
        rest += length;
        const std::size_t size = characters.size();
        characters.resize(size + kLongestDecomposition);
        const auto count = utf8proc_decompose_char(character, &characters[size],
                                                   kLongestDecomposition, options, &boundary);
        if (count < 0) return std::nullopt;
        characters.resize(size + static_cast<std::size_t>(count));
    }
    return characters;
}

}  // namespace

std::optional<std::string> mapped(std::string_view utf8, int flags) {
    const auto options = static_cast<utf8proc_option_t>(flags);
    auto characters = decomposed(utf8, options);
    if (!characters) return std::nullopt;
    sort_marks(*characters);
    const auto count = static_cast<utf8proc_ssize_t>(characters->size());
    characters->push_back(0);  // room for the null byte that utf8proc_reencode writes
    const auto length = utf8proc_reencode(characters->data(), count, options);
    if (length < 0) return std::nullopt;
    const auto* const bytes = reinterpret_cast<const char*>(characters->data());
    return std::string(bytes, static_cast<std::size_t>(length));
}

}  // namespace liaison::text
