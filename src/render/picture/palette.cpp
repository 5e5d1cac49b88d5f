// SPDX-License-Identifier: MIT
#include "render/picture/palette.hpp"

#include <algorithm>

namespace liaison::render {
namespace {

constexpr std::string_view kShapes = R"(
  text { font: 13px system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif }
  .heading { font-size: 17px; font-weight: 600 }
  .strong { font-weight: 600 }
  .small { font-size: 11px }
  .column { font-size: 11px; letter-spacing: .08em }
  .leader { stroke-dasharray: 1 3 }
  .tree, .link { fill: none; stroke: currentColor; stroke-width: 1.5 }
  .link:hover { stroke-width: 3 }
  .context { stroke-width: 1; stroke-dasharray: 4 3 }
  .link.status-to-date, .tree.status-to-date { stroke-dasharray: 9 4 }
  .link.status-exploring, .tree.status-exploring { stroke-dasharray: 2 4 }
  .link.status-ended, .tree.status-ended { stroke-dasharray: 9 3 2 3 }
  .grid, .guide { fill: none }
  .diamond { fill: none; stroke: currentColor; stroke-width: 1.5 }
  .cell { fill: currentColor; stroke: currentColor; stroke-width: 1.5 }
  .letter { font-weight: 600; text-anchor: middle }
  .letter.shared { font-size: 10px }
  .letter.through { font-weight: 400; fill: currentColor }
)";

/// `$NAME` is a colour of the palette.
constexpr std::string_view kColours = R"(
  .paper, .box, .cell.through { fill: $paper }
  text, .mark { fill: $ink }
  .caption, .faint, .column, .small { fill: $soft }
  .box { stroke: $edge }
  .divide { stroke: $paper; stroke-width: 1.5 }
  .leader, .grid, .guide { stroke: $rule }
  .context { color: $edge }
  .status-current { color: $current }
  .status-to-date { color: $to-date }
  .status-exploring { color: $exploring }
  .status-ended { color: $ended }
  .letter { fill: $paper }
)";

constexpr std::string_view kForcedColours = R"(
  .paper, .box, .cell, .cell.through { fill: Canvas }
  text, .mark, .letter, .letter.through { fill: CanvasText }
  .box, .divide, .leader, .grid, .guide { stroke: CanvasText }
  .link, .tree, .head, .diamond, .cell { color: CanvasText }
)";

std::string coloured(std::string_view style, std::string_view Colour::*background) {
    std::string css;
    for (std::size_t i = 0; i < style.size();) {
        if (style[i] != '$') {
            css += style[i++];
            continue;
        }
        const auto end = std::min(style.find_first_of("; ", i), style.size());
        css += colour_of(style.substr(i + 1, end - i - 1)).*background;
        i = end;
    }
    return css;
}

}  // namespace

const Colour& colour_of(std::string_view name) {
    return *std::ranges::find(kPalette, name, &Colour::name);
}

std::string picture_style() {
    std::string css(kShapes);
    css += coloured(kColours, &Colour::light);
    css += "@media screen and (prefers-color-scheme: dark) {";
    css += coloured(kColours, &Colour::dark);
    css += "}\n@media (forced-colors: active) {";
    css += kForcedColours;
    css += "}\n";
    return css;
}

}  // namespace liaison::render
