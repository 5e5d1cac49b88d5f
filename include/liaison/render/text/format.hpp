// SPDX-License-Identifier: MIT
#pragma once

// The formats of lists and profiles, and the look of an answer.
//
//     const Options asked{*parse_format("csv"), Look{.width = 100}};
//     limits_of(asked).facts;  // no limit: only tables and Markdown have one

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "liaison/ask/views/profile_filter.hpp"

namespace liaison::render {

enum class Format : unsigned char { table, json, jsonl, csv, tsv, markdown };

struct FormatRule {
    Format format;
    std::string_view name;
    std::string_view meaning;
};

/// All formats, in the order of the enum.
std::span<const FormatRule> format_rules();
std::vector<std::string_view> format_names();
std::optional<Format> parse_format(std::string_view name);

/// Width in columns, and whether to use colours.
struct Look {
    std::size_t width = 80;
    bool colour = false;
};

struct Options {
    Format format = Format::table;
    Look look{};
};

/// How many items to compute: as many as a table for readers shows, or all.
ask::Limits limits_of(const Options& options);

}  // namespace liaison::render
