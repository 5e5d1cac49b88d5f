// SPDX-License-Identifier: MIT
#include "render/picture/matrix_cell.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "render/picture/svg.hpp"
#include "render/text/status_letters.hpp"

namespace liaison::render {
namespace {

constexpr double kHalfWidth = kCellWidth / 2;
constexpr double kHalfHeight = kCellHeight / 2;

/// A part of a cell. Positions are relative to the cell's upper left corner.
struct CellPart {
    std::string_view path;
    double letter_x;
    double letter_y;
};

std::vector<CellPart> parts_for(std::size_t statuses) {
    switch (statuses) {
        case 1: return {{"h28v22h-28z", kHalfWidth, kHalfHeight + 4.5}};
        case 2: return {{"h28l-28 22z", 8, 10.5}, {"m28 0v22h-28z", kCellWidth - 8, 18.5}};
        case 3:
            return {{"h14v11h-14z", kHalfWidth / 2, 9},
                    {"m14 0h14v11h-14z", kHalfWidth * 3 / 2, 9},
                    {"m0 11h28v11h-28z", kHalfWidth, 20}};
        default:
            return {{"h14v11h-14z", kHalfWidth / 2, 9},
                    {"m14 0h14v11h-14z", kHalfWidth * 3 / 2, 9},
                    {"m0 11h14v11h-14z", kHalfWidth / 2, 20},
                    {"m14 11h14v11h-14z", kHalfWidth * 3 / 2, 20}};
    }
}

std::string_view division_for(std::size_t statuses) {
    switch (statuses) {
        case 1: return {};
        case 2: return "m28 0l-28 22";
        case 3: return "m14 0v11m-14 0h28";
        default: return "m14 0v22m-14 -11h28";
    }
}

}  // namespace

std::string matrix_cell(const ask::Connection& connection, double x, double y) {
    const std::string_view through = connection.through.empty() ? "" : " through";
    const std::size_t statuses = connection.statuses.size();
    const auto parts = parts_for(statuses);
    const std::string letters = letters_of(connection);
    const std::string corner = fmt::format("M{} {}", coordinate(x), coordinate(y));
    std::string body;
    for (std::size_t i = 0; i < statuses; ++i) {
        body += fmt::format("<path class=\"cell {}{}\" d=\"{}{}\"/>",
                            class_of(connection.statuses[i]), through, corner, parts[i].path);
    }
    if (const auto division = division_for(statuses); through.empty() && !division.empty()) {
        body += fmt::format("<path class=\"divide\" d=\"{}{}\"/>", corner, division);
    }
    for (std::size_t i = 0; i < statuses; ++i) {
        body += text_element(
            x + parts[i].letter_x, y + parts[i].letter_y, std::string_view(letters).substr(i, 1),
            fmt::format("class=\"letter {}{}{}\"", class_of(connection.statuses[i]), through,
                        statuses > 1 ? " shared" : ""));
    }
    return body;
}

}  // namespace liaison::render
