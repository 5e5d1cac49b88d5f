// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "liaison/render/table/table.hpp"

namespace liaison::render {

/// The cells of one column of a row, each passed through `written`. Skips empty cells.
text::Printable joined(const Table::Row& row, std::size_t column, text::Literal separator,
                       const auto& written) {
    text::Printable text;
    for (const auto& line : row) {
        if (column >= line.size() || line[column].text.empty()) continue;
        if (!text.empty()) text += separator;
        text += written(line[column]);
    }
    return text;
}

}  // namespace liaison::render
