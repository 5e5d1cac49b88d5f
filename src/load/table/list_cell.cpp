// SPDX-License-Identifier: MIT
#include "load/table/list_cell.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/model/text.hpp"

namespace liaison::load {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

/// Removes a text in quotation marks from the front. Nullopt if its end is missing.
std::optional<std::string> take_quoted(std::string_view& rest) {
    std::string quoted;
    rest.remove_prefix(1);
    while (!rest.empty()) {
        const char c = rest.front();
        rest.remove_prefix(1);
        if (c == '"') {
            if (!rest.starts_with('"')) return quoted;
            rest.remove_prefix(1);
        }
        quoted += c;
    }
    return std::nullopt;
}

std::string take_until_any(std::string_view& rest, std::string_view ends) {
    const std::size_t end = std::min(rest.find_first_of(ends), rest.size());
    std::string taken(rest.substr(0, end));
    rest.remove_prefix(end);
    return taken;
}

}  // namespace

ListCell read_list(std::string_view cell) {
    ListCell list;
    ListItem item;
    const auto end_item = [&] {
        if (!item.values.empty() || item.quoted) list.items.push_back(std::move(item));
        item = {};
    };
    while (!cell.empty()) {
        if (cell.front() == ';') {
            end_item();
            cell.remove_prefix(1);
        } else if (kSpaces.find(cell.front()) != std::string_view::npos) {
            cell.remove_prefix(1);
        } else if (item.quoted) {
            list.fault = fmt::format("a semicolon is missing after {}", text::quoted(*item.quoted));
            return list;
        } else if (cell.front() == '"') {
            item.quoted = take_quoted(cell);
            if (!item.quoted) {
                list.fault = "a quotation mark is not closed; double a mark inside the text";
                return list;
            }
        } else {
            item.values.push_back(take_until_any(cell, " \t\r\n;\""));
        }
    }
    end_item();
    return list;
}

std::vector<std::string> words_in(std::string_view cell) {
    std::vector<std::string> words;
    while (true) {
        cell.remove_prefix(std::min(cell.find_first_not_of(kSpaces), cell.size()));
        if (cell.empty()) return words;
        words.push_back(take_until_any(cell, kSpaces));
    }
}

}  // namespace liaison::load
