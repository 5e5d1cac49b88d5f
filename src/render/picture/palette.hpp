// SPDX-License-Identifier: MIT
#pragma once

// The colours of pictures, on a light and on a dark background, and the style sheet made of them.
//
//     colour_of("ink").light;  // "#1a1d21"

#include <array>
#include <string>
#include <string_view>

namespace liaison::render {

struct Colour {
    std::string_view name;
    std::string_view light;
    std::string_view dark;
};

/// Colours are never used alone: a status also has a letter or a pattern of dashes, a type has a
/// shape. palette_test.cpp computes their contrast, and how far apart statuses are for readers with
/// a colour vision deficiency.
inline constexpr std::array kPalette{
    Colour{"paper", "#ffffff", "#15181c"},     Colour{"ink", "#1a1d21", "#e7e9ec"},
    Colour{"soft", "#545c66", "#a9b1ba"},  ///< captions
    Colour{"edge", "#7b838c", "#77808a"},  ///< boxes, lines without a status
    Colour{"rule", "#dcdfdc", "#333940"},  ///< guides, which carry no meaning
    Colour{"current", "#173f7c", "#86a8ff"},   Colour{"to-date", "#0a7789", "#7fe3ea"},
    Colour{"exploring", "#a8470b", "#ffad66"}, Colour{"ended", "#75695c", "#a79f95"},
};

/// The colour with that name, which must be in the palette.
const Colour& colour_of(std::string_view name);

/// The content of the `<style>` of a picture that is a file of its own: light, dark on a screen
/// that prefers it, and the colours of the system where it forces them.
std::string picture_style();

}  // namespace liaison::render
