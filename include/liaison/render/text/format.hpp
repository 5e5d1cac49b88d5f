// SPDX-License-Identifier: MIT
#pragma once

// The formats of lists and profiles, and how an answer is to look.

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

/// The formats of lists and profiles, in order.
std::span<const FormatRule> format_rules();
std::vector<std::string_view> format_names();
std::optional<Format> parse_format(std::string_view name);

/// The look of a terminal.
struct Look {
    std::size_t width = 80;
    bool colour = false;
};

struct Options {
    Format format = Format::table;
    Look look{};
};

/// How much is asked for an answer: what a reader's table has room for, or all.
ask::Limits limits_of(const Options& options);

}  // namespace liaison::render
