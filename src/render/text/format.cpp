// SPDX-License-Identifier: MIT
#include "liaison/render/text/format.hpp"

#include <algorithm>
#include <array>

namespace liaison::render {
namespace {

constexpr std::array kFormats{
    FormatRule{Format::table, "table", "aligned columns for a reader, with a list of sources"},
    FormatRule{Format::json, "json", "one JSON value"},
    FormatRule{Format::jsonl, "jsonl", "a JSON value a line"},
    FormatRule{Format::csv, "csv", "comma-separated records for a spreadsheet"},
    FormatRule{Format::tsv, "tsv", "tab-separated records"},
    FormatRule{Format::markdown, "markdown", "for a report or a web page"},
};

}  // namespace

std::span<const FormatRule> format_rules() { return kFormats; }

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> names;
    names.reserve(kFormats.size());
    for (const FormatRule& rule : kFormats) names.push_back(rule.name);
    return names;
}

std::optional<Format> parse_format(std::string_view name) {
    const auto rule = std::ranges::find(kFormats, name, &FormatRule::name);
    if (rule == kFormats.end()) return std::nullopt;
    return rule->format;
}

ask::Limits limits_of(const Options& options) {
    const bool reads = options.format == Format::table || options.format == Format::markdown;
    const bool is_default = options.shape == ListShape{};
    return reads && is_default ? ask::kForReaders : ask::Limits{};
}

}  // namespace liaison::render
