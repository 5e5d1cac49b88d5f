// SPDX-License-Identifier: MIT
#include "liaison/render/answers/reports/difference_answer.hpp"

#include <fmt/format.h>

#include <optional>

#include "liaison/load/format/format.hpp"
#include "liaison/load/format/id.hpp"
#include "liaison/model/text.hpp"
#include "liaison/model/unreachable.hpp"
#include "liaison/render/table/aligned_table.hpp"
#include "render/answers/reports/difference_items.hpp"
#include "render/answers/reports/difference_json.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/write_table.hpp"
#include "render/text/markdown.hpp"
#include "render/text/printable_format.hpp"

namespace liaison::render {
namespace {

using ask::Change;

std::string_view heading_of(std::string_view what) {
    if (what == kDocument) return "Document";
    if (what == kSource) return "Sources";
    return what == kEntity ? "Entities" : "Facts";
}

std::string_view mark_of(Change change) {
    switch (change) {
        case Change::added: return "+";
        case Change::removed: return "-";
        default: return "~";
    }
}

std::string_view heading_of(Change change) {
    switch (change) {
        case Change::added: return "Added";
        case Change::removed: return "Removed";
        case Change::renamed: return "Renamed";
        case Change::changed: return "Changed";
    }
    unreachable();
}

std::string value_in_words(const ChangedPart& part, const std::string& value) {
    if (value.empty()) return "(none)";
    return part.element || load::is_id(value) ? value : text::quoted(value);
}

/// "status: current → ended". For a list element that was added or removed: "cite: + …", "cite: -
/// …".
std::string in_words(const ChangedPart& part) {
    if (part.element && part.before.empty()) {
        return fmt::format("{}: + {}", part.field, part.after);
    }
    if (part.element && part.after.empty()) {
        return fmt::format("{}: - {}", part.field, part.before);
    }
    return fmt::format("{}: {} → {}", part.field, value_in_words(part, part.before),
                       value_in_words(part, part.after));
}

std::string cited_reference(const ChangedItem& item) {
    if (item.cite.empty()) return item.reference;
    return fmt::format("{} · {}: {}", item.reference, load::name_of(load::Key::cite), item.cite);
}

using ForEachItem = std::function<void(const ItemVisitor&)>;

Table records(const ForEachItem& for_each) {
    Table table{{"change", "what", "id", "field", "old", "new", "cite"}, {}};
    for_each([&](const ChangedItem& item) {
        const auto add = [&](std::string_view field, const std::string& before,
                             const std::string& after) {
            table.rows.push_back(
                {{ask::id_of(item.change), item.what, item.id, field, before, after, item.cite}});
        };
        if (item.change == Change::added) add({}, {}, item.title);
        if (item.change == Change::removed) add({}, item.title, {});
        for (const ChangedPart& part : item.parts) add(part.field, part.before, part.after);
    });
    return table;
}

void write_text(const ForEachItem& for_each, const Look& look, Sink& sink) {
    constexpr std::size_t kIndent = 2;
    Table table{{{}, {}}, {}};
    std::string_view above;
    for_each([&](const ChangedItem& item) {
        if (item.what != above) {
            if (!above.empty()) table.rows.push_back({{{}}});
            table.rows.push_back({{{heading_of(item.what), Style::strong}}});
            above = item.what;
        }
        Table::Row row{{mark_of(item.change), item.reading}};
        for (const ChangedPart& part : item.parts) {
            row.push_back({{}, {in_words(part), Style::plain, kIndent}});
        }
        const std::string reference = cited_reference(item);
        if (!reference.empty()) row.push_back({{}, {reference, Style::faint, kIndent}});
        table.rows.push_back(std::move(row));
    });
    write_aligned(table, look, sink);
}

void write_list(const ForEachItem& for_each, Sink& sink) {
    std::string_view above;
    for_each([&](const ChangedItem& item) {
        if (item.what != above) {
            if (!above.empty()) sink.write("\n");
            sink.write(render::format("### {}\n\n", heading_of(item.what)));
            above = item.what;
        }
        sink.write(render::format("- **{}:** {}\n", heading_of(item.change),
                                  markdown_escaped(item.reading)));
        const auto write_below = [&](const std::string& text) {
            if (!text.empty()) sink.write(format("  - {}\n", markdown_escaped(text)));
        };
        for (const ChangedPart& part : item.parts) write_below(in_words(part));
        write_below(cited_reference(item));
    });
}

}  // namespace

void write_difference(const KnowledgeBase& before, const KnowledgeBase& after,
                      const ask::Difference& difference, const Options& options, Sink& sink) {
    const Bases bases{before, after};
    if (is_json(options.format)) {
        return write_difference_json(bases, difference, options.format, sink);
    }
    const auto for_each = [&](const ItemVisitor& visit) {
        for_each_item(bases, difference, visit);
    };
    if (for_machines(options.format)) return write_table(records(for_each), options, sink);
    const bool markdown = options.format == Format::markdown;
    if (markdown) {
        write_list(for_each, sink);
    } else {
        write_text(for_each, options.look, sink);
    }
    if (!difference.empty()) sink.write("\n");
    const std::string summary = summary_of(difference);
    if (markdown) {
        sink.write(render::format("{}\n", summary));
    } else {
        write_paragraph(summary, options.look, sink);
    }
}

}  // namespace liaison::render
