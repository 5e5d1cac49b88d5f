// SPDX-License-Identifier: MIT
#include "render/picture/palette.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "catch.hpp"
#include "liaison/model/vocabulary.hpp"

using namespace liaison::render;

namespace {

using Channels = std::array<double, 3>;
using ChannelMatrix = std::array<Channels, 3>;

Channels product(const ChannelMatrix& matrix, const Channels& channels) {
    Channels result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 3; ++i) result[row] += matrix[row][i] * channels[i];
    }
    return result;
}

/// "#rrggbb" as linear light from 0 to 1 (IEC 61966-2-1, sRGB).
Channels linear(std::string_view hex) {
    Channels channels{};
    for (std::size_t i = 0; i < 3; ++i) {
        int byte = 0;
        std::from_chars(hex.data() + 1 + 2 * i, hex.data() + 3 + 2 * i, byte, 16);
        const double value = byte / 255.0;
        channels[i] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    }
    return channels;
}

/// From 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance").
double contrast(std::string_view a, std::string_view b) {
    const auto luminance = [](const Channels& rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    };
    const double one = luminance(linear(a));
    const double other = luminance(linear(b));
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

/// CIE 1976 L*a*b* for the white point D65 (CIE 15:2004).
Channels lab(const Channels& rgb) {
    constexpr ChannelMatrix kToXyz{{{0.4124564, 0.3575761, 0.1804375},
                                    {0.2126729, 0.7151522, 0.0721750},
                                    {0.0193339, 0.1191920, 0.9503041}}};
    constexpr Channels kWhite{0.95047, 1, 1.08883};
    Channels f = product(kToXyz, rgb);
    for (std::size_t i = 0; i < 3; ++i) {
        const double value = f[i] / kWhite[i];
        f[i] = value > 216.0 / 24389 ? std::cbrt(value) : (24389.0 / 27 * value + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

struct Sight {
    std::string_view name;
    ChannelMatrix seen;  ///< of linear light
};

/// Full deficiencies as simulated by G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
/// physiologically-based model for simulation of color vision deficiency", 2009, table of severity
/// 1.0.
constexpr std::array kSights{
    Sight{"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    Sight{"protanopia",
          {{{0.152286, 1.052583, -0.204868},
            {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}}}},
    Sight{"deuteranopia",
          {{{0.367322, 0.860646, -0.227968},
            {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}}}},
    Sight{"tritanopia",
          {{{1.255528, -0.076749, -0.178779},
            {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}}}},
};

/// Colour difference ΔE*ab (CIE 1976): 2.3 is just noticeable (M. Mahy and others, "Evaluation of
/// uniform color spaces developed after the adoption of CIELAB and CIELUV", 1994).
double difference(std::string_view a, std::string_view b, const Sight& sight) {
    const auto seen = [&](std::string_view hex) {
        Channels rgb = product(sight.seen, linear(hex));
        for (double& channel : rgb) channel = std::clamp(channel, 0.0, 1.0);
        return lab(rgb);
    };
    const Channels one = seen(a);
    const Channels other = seen(b);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/// About nine just noticeable differences.
constexpr double kLeastDifference = 20;

constexpr std::array kBackgrounds{&Colour::light, &Colour::dark};

}  // namespace

TEST_CASE("The formulas for colours give known values") {
    CHECK(contrast("#000000", "#ffffff") == Approx(21));
    CHECK(contrast("#777777", "#ffffff") == Approx(4.48).margin(0.01));
    CHECK(difference("#000000", "#ffffff", kSights[0]) == Approx(100).margin(0.01));
    for (const Sight& sight : kSights) {
        INFO(sight.name);
        CHECK(difference("#808080", "#ffffff", sight) == Approx(46.4).margin(0.2));
    }
    // Green and brown of equal lightness, which readers with protanopia confuse.
    CHECK(difference("#117733", "#b35900", kSights[0]) > 60);
    CHECK(difference("#117733", "#b35900", kSights[1]) < kLeastDifference);
}

TEST_CASE("Text has a contrast of 4.5 to 1 and lines one of 3 to 1") {
    for (const auto background : kBackgrounds) {
        const std::string_view paper = colour_of("paper").*background;
        for (const Colour& colour : kPalette) {
            // Guides carry no meaning, so they need no contrast (WCAG 2.2, 1.4.11).
            if (colour.name == "paper" || colour.name == "rule") continue;
            INFO(colour.name << " on " << paper);
            // Letters of a status are its colour on paper, or paper on its colour.
            CHECK(contrast(colour.*background, paper) >= (colour.name == "edge" ? 3 : 4.5));
        }
    }
}

TEST_CASE("Statuses have different colours for each kind of colour vision") {
    const auto statuses = liaison::ids<liaison::Status>();
    for (const auto background : kBackgrounds) {
        for (const Sight& sight : kSights) {
            for (std::size_t i = 0; i < statuses.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    INFO(statuses[i] << " and " << statuses[j] << ", " << sight.name);
                    CHECK(difference(colour_of(statuses[i]).*background,
                                     colour_of(statuses[j]).*background,
                                     sight) >= kLeastDifference);
                }
            }
        }
    }
}

TEST_CASE("The style of a picture has colours for light, dark and forced colours") {
    const std::string css = picture_style();
    CHECK(css.find('$') == std::string::npos);
    for (const Colour& colour : kPalette) {
        INFO(colour.name);
        CHECK(css.find(colour.light) < css.find("prefers-color-scheme: dark"));
        CHECK(css.find(colour.dark, css.find("prefers-color-scheme: dark")) != std::string::npos);
    }
    CHECK(css.find("forced-colors: active") != std::string::npos);
}
