// SPDX-License-Identifier: MIT
#include "liaison/render/text/format.hpp"

#include <algorithm>
#include <array>

#include "liaison/model/text.hpp"

namespace liaison::render {
namespace {

constexpr std::array kFormats{
    FormatRule{Format::table, "table", "aligned columns for a reader, with a list of sources"},
    FormatRule{Format::json, "json", "one JSON value"},
    FormatRule{Format::jsonl, "jsonl", "a JSON value a line"},
    FormatRule{Format::csv, "csv", "comma-separated records for a spreadsheet"},
    FormatRule{Format::tsv, "tsv", "tab-separated records"},
    FormatRule{Format::plain, "plain", "aligned columns for grep and awk, one record a line"},
    FormatRule{Format::markdown, "markdown", "for a report or a web page"},
};

constexpr std::array<std::string_view, 3> kCiteModes{"full", "marks", "none"};

/// What other programs call a format of this one.
struct Synonym {
    std::string_view written;
    std::string_view name;
};
constexpr std::array kSynonyms{
    Synonym{"md", "markdown"},
    Synonym{"ndjson", "jsonl"},
    Synonym{"nt", "ntriples"},
};

}  // namespace

std::span<const FormatRule> format_rules() { return kFormats; }

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> names;
    names.reserve(kFormats.size());
    for (const FormatRule& rule : kFormats) names.push_back(rule.name);
    return names;
}

bool is_format(std::string_view name, std::string_view written) {
    std::string key = text::word_key(written);
    const auto synonym = std::ranges::find(kSynonyms, key, &Synonym::written);
    if (synonym != kSynonyms.end()) key = synonym->name;
    return key == text::word_key(name);
}

std::optional<Format> parse_format(std::string_view written) {
    for (const FormatRule& rule : kFormats) {
        if (is_format(rule.name, written)) return rule.format;
    }
    return std::nullopt;
}

std::span<const std::string_view> cite_modes() { return kCiteModes; }

std::optional<CiteMode> parse_cite_mode(std::string_view written) {
    const auto found = std::ranges::find(kCiteModes, written);
    if (found == kCiteModes.end()) return std::nullopt;
    return static_cast<CiteMode>(found - kCiteModes.begin());
}

ask::Limits limits_of(const Options& options) {
    const bool reads = options.format == Format::table || options.format == Format::markdown;
    const ListShape& shape = options.shape;
    const bool needs_all = !shape.columns.empty() || !shape.sort.empty() || !shape.count_by.empty();
    return reads && !needs_all ? ask::kForReaders : ask::Limits{};
}

}  // namespace liaison::render
