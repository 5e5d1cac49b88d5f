// SPDX-License-Identifier: MIT
#pragma once

// Writes an answer in the format that was asked for.
//
//     StringSink sink;
//     write_partners(kb, ask::list_partners(kb, query, {}), {Format::csv}, sink);

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "liaison/ask/views/list.hpp"
#include "liaison/render/table/table.hpp"

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

struct Options {
    Format format = Format::table;
    Look look{};
};

void write_partners(const KnowledgeBase& kb, const ask::PartnerList& list, const Options& options,
                    Sink& sink);
void write_entities(const KnowledgeBase& kb, EntityType type, const std::vector<ask::Profile>& rows,
                    const Options& options, Sink& sink);
void write_facts(const KnowledgeBase& kb, const std::vector<FactIndex>& facts,
                 const Options& options, Sink& sink);
void write_sources(const KnowledgeBase& kb, const std::vector<ask::SourceUse>& uses,
                   const Options& options, Sink& sink);
void write_profile(const KnowledgeBase& kb, const ask::Profile& profile, const Options& options,
                   Sink& sink);

/// A knowledge base that the program carries, and whether it is part of what is loaded.
struct BuiltinUse {
    std::string_view name;
    std::string_view description;
    bool is_loaded = false;
};

/// What is loaded: title, description, hub, counts, sources; and what is built in.
void write_about(const KnowledgeBase& kb, const std::vector<BuiltinUse>& builtins,
                 const Options& options, Sink& sink);

}  // namespace liaison::render
