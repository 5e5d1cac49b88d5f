// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "liaison/render/table.hpp"

namespace liaison::render {

/// What the lines of a row say in one column, each as `written` gives it.
std::string joined(const Table::Row& row, std::size_t column, std::string_view separator,
                   const auto& written) {
    std::string text;
    for (const auto& line : row) {
        if (column >= line.size() || line[column].text.empty()) continue;
        if (!text.empty()) text += separator;
        text += written(line[column].text);
    }
    return text;
}

}  // namespace liaison::render
