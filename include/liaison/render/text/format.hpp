// SPDX-License-Identifier: MIT
#pragma once

// The formats of lists and profiles, and the look of an answer.
//
//     const Options asked{*parse_format("csv"), Look{.width = 100}};
//     limits_of(asked).facts;  // no limit: only tables and Markdown have one

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/views/profile_filter.hpp"

namespace liaison::render {

enum class Format : unsigned char { table, json, jsonl, csv, tsv, plain, markdown };

struct FormatRule {
    Format format;
    std::string_view name;
    std::string_view meaning;
};

/// All formats, in the order of the enum.
std::span<const FormatRule> format_rules();
std::vector<std::string_view> format_names();
/// The format that a user calls so: its name or a usual synonym such as "md", in any case.
std::optional<Format> parse_format(std::string_view written);
/// Whether a user calls the format with that name so.
bool is_format(std::string_view name, std::string_view written);

/// The address that the mark of each citation links to, by number.
using MarkAddresses = std::map<std::size_t, std::string>;

/// Width in columns, and which escape sequences the terminal understands.
struct Look {
    std::size_t width = 80;
    bool colour = false;
    /// If not null, marks and addresses are links (OSC 8). The addresses of the marks are added
    /// while an answer is composed.
    std::shared_ptr<MarkAddresses> links = nullptr;
};

/// What tables and Markdown print of citations.
enum class CiteMode : unsigned char {
    full,   ///< a number for each passage, and the passages with their sources
    marks,  ///< a number for each source, and the sources
    none,
};

/// "full", "marks" and "none", in the order of the enum.
std::span<const std::string_view> cite_modes();
std::optional<CiteMode> parse_cite_mode(std::string_view written);

/// Which rows and keys of a list are written. The keys are those of its JSON.
struct ListShape {
    std::vector<std::string> columns;  ///< keys in order; empty: the default of the format
    std::string sort;       ///< a key, with `-` in front for descending order; empty: default order
    std::size_t limit = 0;  ///< number of rows at most; 0: all
    bool ids = false;       ///< write only the id of each row, one a line
    std::string count_by;   ///< a key whose values are counted instead; empty: none
    bool names = false;     ///< add the names of their ends to facts

    bool operator==(const ListShape&) const = default;
};

struct Options {
    Format format = Format::table;
    Look look{};
    ListShape shape{};
    CiteMode cite = CiteMode::full;
    bool nothing_matches = false;  ///< whether an empty table is empty because of filters
};

/// How many items to compute: as many as a table for readers shows, or all.
ask::Limits limits_of(const Options& options);

}  // namespace liaison::render
