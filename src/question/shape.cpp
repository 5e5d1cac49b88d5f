// SPDX-License-Identifier: MIT
#include "question/shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "liaison/ask/query/facet.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"
#include "liaison/question/filters.hpp"
#include "liaison/render/bibliography/bibliography.hpp"

namespace liaison::question {
namespace {

constexpr std::array kShape{
    OptionRule{"--columns", "KEYS", "print only these keys, separated by commas; +KEY adds one",
               &Question::columns},
    OptionRule{"--sort", "KEY", "sort by a key; --sort=-KEY in descending order", &Question::sort},
    OptionRule{"--limit", "N", "print at most so many rows", &Question::limit, 1000000},
    OptionRule{"--ids", {}, "print only ids, one a line", &Question::ids},
};

constexpr std::array kCite{
    OptionRule{"--cite", "CITE",
               "citations in tables and Markdown: full, marks (only the sources) or none",
               &Question::cite},
};

bool is_for_readers(std::string_view format) {
    return format.empty() || render::is_format("table", format) ||
           render::is_format("markdown", format);
}

[[noreturn]] void refuse(std::string_view list, std::string_view key,
                         const std::vector<std::string_view>& known) {
    SpellingSuggester suggester(key);
    for (const auto each : known) suggester.consider(each);
    std::string hint = suggester.hint();
    text::append_item(hint, fmt::format("the keys are {}", text::joined(known)), " ");
    throw Error{ErrorKind::usage, fmt::format("the list {} has no key \"{}\"", list, key), hint};
}

void expect_key(const CommandRule& rule, std::string_view key) {
    const auto keys = rule.keys();
    if (std::ranges::find(keys, key) == keys.end()) refuse(rule.name, key, keys);
}

/// The keys that can be counted: those of the list, and what only its connections or citations
/// have.
std::vector<std::string_view> keys_to_count(const CommandRule& list) {
    std::vector<std::string_view> keys = list.keys();
    for (const std::string_view more : {"status", "role", "source", "year"}) {
        const bool is_date = more == "year";
        const bool has_dates = std::ranges::find(keys, "since") != keys.end();
        const bool is_known = std::ranges::find(keys, more) != keys.end();
        if (!is_known && (!is_date || has_dates)) keys.push_back(more);
    }
    return keys;
}

}  // namespace

std::span<const OptionRule> shape_rules() { return kShape; }

std::span<const OptionRule> cite_rules() { return kCite; }

std::vector<OptionRule> own_options(const CommandRule& rule) {
    std::vector<OptionRule> options = rule.options;
    const auto add = [&](std::span<const OptionRule> rules) {
        options.insert(options.end(), rules.begin(), rules.end());
    };
    if (rule.keys != nullptr) add(shape_rules());
    if (cites(rule)) add(cite_rules());
    return options;
}

bool cites(const CommandRule& rule) {
    const bool has_sources = std::ranges::any_of(rule.formats, [](const FormatName& format) {
        return render::find_bibliography_format(std::string(format.name)) != nullptr;
    });
    if (rule.keys == nullptr) return has_sources;
    const auto keys = rule.keys();
    return has_sources && std::ranges::find(keys, "cite") != keys.end();
}

void check_cite(const Question& question) {
    if (question.cite.empty()) return;
    if (!render::parse_cite_mode(question.cite)) {
        throw Error{ErrorKind::usage, fmt::format("--cite does not take \"{}\"", question.cite),
                    suggestion(question.cite, render::cite_modes())};
    }
    if (is_for_readers(question.format)) return;
    throw Error{ErrorKind::usage,
                fmt::format("--cite is for tables and Markdown, not for {}", question.format)};
}

std::string note_on_citations(const Question& question, const CommandRule& rule) {
    if (!cites(rule) || !is_for_readers(question.format) || question.ids) return {};
    if (render::parse_cite_mode(question.cite) == render::CiteMode::none) {
        return "citations are left out; --cite full prints them";
    }
    bool has_columns = false;
    for (const auto& columns : question.columns) {
        for (const auto& key : split_at_commas(columns)) {
            // A list within a row has its citations beside it.
            const bool is_list = ask::facet_in_queries(key).has_value() || key == "shared";
            if (key.starts_with('+') || key == "cite" || is_list) return {};
            has_columns = true;
        }
    }
    return has_columns ? "citations are left out; --columns with cite prints them" : "";
}

void check_shape(const Question& question, const CommandRule& rule) {
    if (question.ids && !question.columns.empty()) {
        throw Error{ErrorKind::usage, "use either --ids or --columns"};
    }
    const bool is_bibliography = render::find_bibliography_format(question.format) != nullptr;
    if (is_bibliography && (question.ids || !question.columns.empty())) {
        throw Error{ErrorKind::usage,
                    fmt::format("--format {} takes neither --ids nor --columns", question.format),
                    "it has an entry for each source that the rows cite"};
    }
    for (const auto& columns : question.columns) {
        for (const auto& key : split_at_commas(columns)) {
            expect_key(rule, std::string_view(key).substr(key.starts_with('+') ? 1 : 0));
        }
    }
    std::string_view sort = question.sort;
    if (sort.starts_with('-')) sort.remove_prefix(1);
    if (!question.sort.empty()) expect_key(rule, sort);
}

std::string key_to_count(const CommandRule& list, const std::string& by) {
    const auto keys = keys_to_count(list);
    if (by.empty()) {
        throw Error{ErrorKind::usage, "count needs --by KEY",
                    fmt::format("the keys are {}", text::joined(keys))};
    }
    for (const std::string& form : {by, by + "s", by.substr(0, by.size() - 1) + "ies"}) {
        if (std::ranges::find(keys, form) != keys.end()) return form;
    }
    refuse(list.name, by, keys);
}

}  // namespace liaison::question
