// SPDX-License-Identifier: MIT
#include "liaison/render/answers/entities/about.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/load/snapshot/snapshot.hpp"
#include "liaison/model/text.hpp"
#include "render/json/json_rows.hpp"
#include "render/json/record_json.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/write_table.hpp"

namespace liaison::render {
namespace {

struct Count {
    std::string what;
    std::size_t number;
};

std::vector<Count> counts_of(const KnowledgeBase& kb) {
    std::vector<Count> counts{{"partners", ask::partners(kb).size()}};
    for (const auto& type : words<EntityType>()) {
        counts.push_back(
            {std::string(array_key_of(type.value)), entities_of(kb, type.value).size()});
    }
    counts.push_back({"facts", kb.facts().size()});
    counts.push_back({"sources", kb.sources().size()});
    return counts;
}

/// The first and the last day on which a source was seen; absent if no source has one.
std::pair<Date, Date> days_seen(const KnowledgeBase& kb) {
    std::pair<Date, Date> days;
    for (const Source& source : kb.sources()) {
        const Date day = source.retrieved;
        if (day.absent()) continue;
        if (days.first.absent() || day < days.first) days.first = day;
        if (days.second < day) days.second = day;
    }
    return days;
}

constexpr std::string_view kErrors =
    "if a fact differs from its page, report the fact's sentence and the page's address as an "
    "issue of this project";

Json about_json(const KnowledgeBase& kb, const std::vector<BuiltinUse>& builtins) {
    Json json{{"title", kb.title()}, {"description", kb.description()}, {"hub", kb.id(kb.hub())}};
    Json counts = Json::object();
    for (const Count& count : counts_of(kb)) counts[count.what] = count.number;
    json["counts"] = std::move(counts);
    if (const auto [first, last] = days_seen(kb); !first.absent()) {
        json["seen"] = {{"first", first.to_string()}, {"last", last.to_string()}};
    }
    if (const auto files = load::files_in_snapshot(kb); !files.empty()) json["snapshot_of"] = files;
    const std::vector<bool> all(kb.section_count(), true);
    json["sources"] = list_json(kb.source_indices(),
                                [&](SourceIndex source) { return source_json(kb, source, all); });
    json["built_in"] = list_json(builtins, [](const BuiltinUse& builtin) {
        return Json{{"name", builtin.name},
                    {"loaded", builtin.is_loaded},
                    {"description", builtin.description}};
    });
    return json;
}

}  // namespace

void write_about(const KnowledgeBase& kb, const std::vector<BuiltinUse>& builtins,
                 const Options& options, Sink& sink) {
    if (is_json(options.format)) return write_json(about_json(kb, builtins), options.format, sink);

    Table table{{"key", "value"}, {}};
    const auto add = [&](std::string what, std::string is) {
        table.rows.push_back({{std::move(what), std::move(is)}});
    };
    if (options.format == Format::table) table.titles = {{}, {}};
    if (!kb.title().empty()) add("title", std::string(kb.title()));
    if (!kb.description().empty()) add("description", std::string(kb.description()));
    add("hub", ask::full_name(kb, kb.hub()));
    for (const Count& count : counts_of(kb)) add(count.what, std::to_string(count.number));
    if (const auto [first, last] = days_seen(kb); !first.absent()) {
        add("seen", first == last ? first.to_string()
                                  : fmt::format("{} to {}", first.to_string(), last.to_string()));
    }
    if (const auto files = load::files_in_snapshot(kb); !files.empty()) {
        add("snapshot of", text::joined(files, " and "));
    }
    for (const BuiltinUse& builtin : builtins) {
        const auto state = builtin.is_loaded ? std::string("loaded")
                                             : fmt::format("not loaded: --add {}", builtin.name);
        add("built in", fmt::format("{}, {}. {}", builtin.name, state, builtin.description));
    }
    if (std::ranges::any_of(builtins, &BuiltinUse::is_loaded)) add("errors", std::string(kErrors));
    for (const Source& source : kb.sources()) {
        std::string line = fmt::format("{}: {}", kb.text(source.id), kb.text(source.title));
        if (!source.published.absent()) {
            line += fmt::format(", published {}", source.published.to_string());
        }
        if (!source.retrieved.absent()) {
            line += fmt::format(", seen {}", source.retrieved.to_string());
        }
        const std::string url =
            source.url.empty() ? std::string() : fmt::format("<{}>", kb.text(source.url));
        if (options.format == Format::table && !url.empty()) {
            table.rows.push_back({{"source", line}, {{}, {url, Style::address}}});
        } else {
            text::append_item(line, url, " ");
            add("source", line);
        }
    }
    write_table(table, options, sink);
}

}  // namespace liaison::render
