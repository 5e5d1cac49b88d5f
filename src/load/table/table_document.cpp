// SPDX-License-Identifier: MIT
#include "load/table/table_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <numeric>

#include "liaison/model/ascii.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"
#include "load/table/list_cell.hpp"

namespace liaison::load {
namespace {

/// "WORKS_WITH" → "works-with", "Area" → "area".
std::string as_word(std::string_view label) {
    std::string word = text::lower(label);
    std::ranges::replace(word, '_', '-');
    return word;
}

void send_member(Key key, std::string_view value, JsonHandler& handler) {
    handler.key(name_of(key));
    handler.string(value);
}

void send_items(const ColumnRule& column, std::string_view cell, JsonHandler& handler) {
    handler.key(name_of(column.key));
    handler.begin_list();
    const ListRule& rule = list_rule(column.key);
    for (const ListItem& item : read_list(cell).items) {
        handler.begin_object();
        for (std::size_t i = 0; i < std::min(item.values.size(), rule.values.size()); ++i) {
            send_member(rule.values[i], item.values[i], handler);
        }
        if (item.quoted) send_member(rule.quoted, *item.quoted, handler);
        handler.end_object();
    }
    handler.end_list();
}

void send_paragraphs(std::string_view cell, JsonHandler& handler) {
    handler.key(name_of(Key::paragraphs));
    handler.begin_list();
    for (const std::string& fingerprint : words_in(cell)) handler.string(fingerprint);
    handler.end_list();
}

void send_row(const Table& table, const TableRow& row, JsonHandler& handler) {
    for (const ColumnRule& column : table.rule().columns) {
        std::string value = table.cell(row, column.heading);
        if (column.key == Key::relation && value.empty()) value = as_word(table.cell(row, ":TYPE"));
        if (value.empty() && !column.required) continue;
        switch (column.content) {
            case Content::text: send_member(column.key, value, handler); break;
            case Content::list: send_items(column, value, handler); break;
            case Content::paragraphs: send_paragraphs(value, handler); break;
            case Content::owner:
            case Content::entity_type:
            case Content::label:
            case Content::edge_type: break;
        }
    }
}

/// What is wrong with a list in a cell; empty if nothing.
std::string list_fault(const ColumnRule& column, std::string_view cell) {
    const ListRule& rule = list_rule(column.key);
    ListCell list = read_list(cell);
    if (!list.fault.empty()) return std::move(list.fault);
    for (const ListItem& item : list.items) {
        if (item.values.size() <= rule.values.size()) continue;
        return fmt::format("{} is too much here", text::quoted(item.values[rule.values.size()]));
    }
    return {};
}

/// The form of an element of the list, for messages: `at "words"; …`.
std::string form_of(const ColumnRule& column) {
    const ListRule& rule = list_rule(column.key);
    std::string form;
    for (const Key key : rule.values) form += fmt::format("{} ", name_of(key));
    return fmt::format("a list is written {}\"{}\"; …", form, name_of(rule.quoted));
}

}  // namespace

TableDocument::TableDocument(std::span<Input> inputs, Diagnostics& faults) {
    for (const TableRule& rule : table_rules()) {
        Table& table = tables_.emplace_back(rule);
        const auto input = std::ranges::find_if(
            inputs, [&](const Input& each) { return each.name().ends_with(rule.file); });
        if (input != inputs.end()) table.read(*input, faults);
    }
    for (const auto& [array, kind] :
         {std::pair{Key::sources, TableKind::sources}, std::pair{Key::facts, TableKind::edges}}) {
        RowIndices& rows = rows_[array];
        rows.resize(table(kind).rows().size());
        std::iota(rows.begin(), rows.end(), 0);
    }
    check_base(faults);
    group_sections(faults);
    group_entities(faults);
    check_edge_types(faults);
    check_lists(faults);
}

void TableDocument::check_base(Diagnostics& faults) const {
    const Table& base = table(TableKind::base);
    if (base.rows().size() < 2) return;
    faults.add(DiagnosticCode::bad_table, base.location_of(base.rows()[1]),
               fmt::format("{} has one row", base.rule().file));
}

void TableDocument::group_sections(Diagnostics& faults) {
    const Table& sources = table(TableKind::sources);
    for (const TableRow& source : sources.rows()) sections_[sources.cell(source, "id")];
    const Table& sections = table(TableKind::sections);
    for (std::size_t i = 0; i < sections.rows().size(); ++i) {
        const TableRow& row = sections.rows()[i];
        const std::string& id = sections.cell(row, "source");
        const auto source = sections_.find(id);
        if (source != sections_.end()) {
            source->second.push_back(i);
            continue;
        }
        SpellingSuggester suggester(id);
        for (const auto& [known, rows] : sections_) suggester.consider(known);
        faults.add(DiagnosticCode::dangling_reference, sections.location_of(row, "source"),
                   fmt::format("no row of sources.csv has the id {}", text::quoted(id)),
                   suggester.hint());
    }
}

void TableDocument::group_entities(Diagnostics& faults) {
    const Table& nodes = table(TableKind::nodes);
    for (std::size_t i = 0; i < nodes.rows().size(); ++i) {
        const TableRow& row = nodes.rows()[i];
        const std::string& type = nodes.cell(row, "type");
        const std::string label = as_word(nodes.cell(row, ":LABEL"));
        const std::string& word = type.empty() ? label : type;
        const bool contradicts = !type.empty() && !label.empty() && type != label;
        const std::string_view heading = type.empty() && nodes.has(":LABEL") ? ":LABEL" : "type";
        if (contradicts) {
            faults.add(DiagnosticCode::bad_cell, nodes.location_of(row, ":LABEL"),
                       fmt::format("the cell contradicts the column type, which is {}",
                                   text::quoted(type)));
        }
        const auto known = parse<EntityType>(word);
        if (!known) {
            SpellingSuggester suggester(word);
            for (const auto& each : words<EntityType>()) suggester.consider(each.id);
            faults.add(DiagnosticCode::bad_value, nodes.location_of(row, heading),
                       fmt::format("{} is not a type of entity", text::quoted(word)),
                       suggester.hint());
        }
        rows_[array_of(known.value_or(EntityType::organization))].push_back(i);
    }
}

void TableDocument::check_edge_types(Diagnostics& faults) const {
    const Table& edges = table(TableKind::edges);
    for (const TableRow& row : edges.rows()) {
        const std::string& relation = edges.cell(row, "relation");
        const std::string& type = edges.cell(row, ":TYPE");
        if (relation.empty() || type.empty() || as_word(type) == relation) continue;
        faults.add(DiagnosticCode::bad_cell, edges.location_of(row, ":TYPE"),
                   fmt::format("the cell contradicts the column relation, which is {}",
                               text::quoted(relation)));
    }
}

void TableDocument::check_lists(Diagnostics& faults) const {
    for (const Table& table : tables_) {
        for (const ColumnRule& column : table.rule().columns) {
            if (column.content != Content::list) continue;
            for (const TableRow& row : table.rows()) {
                auto fault = list_fault(column, table.cell(row, column.heading));
                if (fault.empty()) continue;
                faults.add(DiagnosticCode::bad_cell, table.location_of(row, column.heading),
                           std::move(fault), form_of(column));
            }
        }
    }
}

bool TableDocument::names_hub() const {
    const Table& base = table(TableKind::base);
    return !base.rows().empty() && !base.cell(base.rows().front(), "hub").empty();
}

void TableDocument::send_to(JsonHandler& handler) const {
    handler.begin_object();
    handler.key(name_of(Key::format));
    handler.number(kFormat);
    const Table& base = table(TableKind::base);
    if (!base.rows().empty()) send_row(base, base.rows().front(), handler);
    send_list(Key::sources, TableKind::sources, handler);
    for (const auto& type : words<EntityType>()) {
        send_list(array_of(type.value), TableKind::nodes, handler);
    }
    send_list(Key::facts, TableKind::edges, handler);
    handler.end_object();
}

void TableDocument::send_list(Key array, TableKind kind, JsonHandler& handler) const {
    const auto rows = rows_.find(array);
    const bool is_empty = rows == rows_.end() || rows->second.empty();
    if (is_empty && !names_hub()) return;
    handler.key(name_of(array));
    handler.begin_list();
    if (!is_empty) {
        for (const std::size_t index : rows->second) {
            const TableRow& row = table(kind).rows()[index];
            handler.begin_object();
            send_row(table(kind), row, handler);
            if (kind == TableKind::sources) send_sections(row, handler);
            handler.end_object();
        }
    }
    handler.end_list();
}

void TableDocument::send_sections(const TableRow& source, JsonHandler& handler) const {
    const auto& rows = sections_.at(table(TableKind::sources).cell(source, "id"));
    if (rows.empty()) return;
    handler.key(name_of(Key::sections));
    handler.begin_list();
    const Table& sections = table(TableKind::sections);
    for (const std::size_t index : rows) {
        handler.begin_object();
        send_row(sections, sections.rows()[index], handler);
        handler.end_object();
    }
    handler.end_list();
}

void TableDocument::locate(SourceLocation& location) const {
    std::string_view rest = location.pointer;
    const auto step = [&] { return text::take_until(rest, '/'); };
    const auto number = [&](std::string_view digits) {
        std::size_t value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    };
    const std::string_view first = step();
    for (const auto& [array, rows] : rows_) {
        if (name_of(array) != first || rest.empty()) continue;
        const Table* table = &this->table(array == Key::sources ? TableKind::sources
                                          : array == Key::facts ? TableKind::edges
                                                                : TableKind::nodes);
        const TableRow* row = &table->rows()[rows[number(step())]];
        std::string_view key = step();
        if (key == name_of(Key::sections) && !rest.empty()) {
            const auto& sections = sections_.at(table->cell(*row, "id"));
            table = &this->table(TableKind::sections);
            row = &table->rows()[sections[number(step())]];
            key = step();
        }
        if (key == name_of(Key::relation) && !table->has("relation")) key = ":TYPE";
        location = column_of(table->rule(), key) == nullptr ? table->location_of(*row)
                                                            : table->location_of(*row, key);
        return;
    }
    const Table& base = table(TableKind::base);
    if (!base.rows().empty() && column_of(base.rule(), first) != nullptr) {
        location = base.location_of(base.rows().front(), first);
    }
}

}  // namespace liaison::load
