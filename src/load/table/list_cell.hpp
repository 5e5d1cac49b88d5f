// SPDX-License-Identifier: MIT
#pragma once

// Reads a list in a cell of a table, in the syntax of `ListRule`.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liaison::load {

struct ListItem {
    std::vector<std::string> values;
    std::optional<std::string> quoted;
};

/// The elements of a list, and what is wrong with the cell. Then the elements are incomplete.
struct ListCell {
    std::vector<ListItem> items;
    std::string fault;  ///< a message; empty if the cell is sound
};

/// Empty elements, as between two semicolons, are left out.
ListCell read_list(std::string_view cell);

/// The parts of a text between spaces and line ends.
std::vector<std::string> words_in(std::string_view cell);

}  // namespace liaison::load
