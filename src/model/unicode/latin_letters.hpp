// SPDX-License-Identifier: MIT
#pragma once

// Latin letters that are not a base letter with an accent, and the ASCII letters for which people
// type them: those below U+02B0 of the transform Latin-ASCII of the Unicode CLDR
// (common/transforms/Latin-ASCII.xml), as far as decomposition and case folding leave them. The
// page of the explorer has the same table (src/render/explorer/page/text.mjs).

#include <array>
#include <string_view>

namespace liaison::text {

struct LatinLetter {
    char32_t letter;
    std::string_view ascii;
};

/// In order of their code points.
inline constexpr auto kLatinLetters = std::to_array<LatinLetter>({
    {U'æ', "ae"}, {U'ð', "d"},  {U'ø', "o"}, {U'þ', "th"}, {U'đ', "d"},  {U'ħ', "h"},  {U'ı', "i"},
    {U'ĸ', "q"},  {U'ł', "l"},  {U'ŋ', "n"}, {U'œ', "oe"}, {U'ŧ', "t"},  {U'ƀ', "b"},  {U'ƃ', "b"},
    {U'ƈ', "c"},  {U'ƌ', "d"},  {U'ƒ', "f"}, {U'ƕ', "hv"}, {U'ƙ', "k"},  {U'ƚ', "l"},  {U'ƞ', "n"},
    {U'ƣ', "oi"}, {U'ƥ', "p"},  {U'ƫ', "t"}, {U'ƭ', "t"},  {U'ƴ', "y"},  {U'ƶ', "z"},  {U'ǥ', "g"},
    {U'ȡ', "d"},  {U'ȥ', "z"},  {U'ȴ', "l"}, {U'ȵ', "n"},  {U'ȶ', "t"},  {U'ȷ', "j"},  {U'ȸ', "db"},
    {U'ȹ', "qp"}, {U'ȼ', "c"},  {U'ȿ', "s"}, {U'ɀ', "z"},  {U'ɇ', "e"},  {U'ɉ', "j"},  {U'ɍ', "r"},
    {U'ɏ', "y"},  {U'ɓ', "b"},  {U'ɕ', "c"}, {U'ɖ', "d"},  {U'ɗ', "d"},  {U'ɛ', "e"},  {U'ɟ', "j"},
    {U'ɠ', "g"},  {U'ɡ', "g"},  {U'ɢ', "g"}, {U'ɦ', "h"},  {U'ɧ', "h"},  {U'ɨ', "i"},  {U'ɪ', "i"},
    {U'ɫ', "l"},  {U'ɬ', "l"},  {U'ɭ', "l"}, {U'ɱ', "m"},  {U'ɲ', "n"},  {U'ɳ', "n"},  {U'ɴ', "n"},
    {U'ɶ', "oe"}, {U'ɼ', "r"},  {U'ɽ', "r"}, {U'ɾ', "r"},  {U'ʀ', "r"},  {U'ʂ', "s"},  {U'ʈ', "t"},
    {U'ʉ', "u"},  {U'ʋ', "v"},  {U'ʏ', "y"}, {U'ʐ', "z"},  {U'ʑ', "z"},  {U'ʙ', "b"},  {U'ʛ', "g"},
    {U'ʜ', "h"},  {U'ʝ', "j"},  {U'ʟ', "l"}, {U'ʠ', "q"},  {U'ʣ', "dz"}, {U'ʥ', "dz"}, {U'ʦ', "ts"},
    {U'ʪ', "ls"}, {U'ʫ', "lz"},
});

}  // namespace liaison::text
