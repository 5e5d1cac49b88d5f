// SPDX-License-Identifier: MIT
#include "render/answers/lists/key_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "liaison/model/text.hpp"
#include "liaison/model/unreachable.hpp"
#include "render/table/multivalue_cell.hpp"

namespace liaison::render {
namespace {

struct NestedKey {
    std::string_view key;
    std::string_view singular;
    bool has_holder;  ///< whether elements name an organization and its role
};

constexpr std::array kNested{
    NestedKey{"areas", "area", false},
    NestedKey{"activities", "activity", false},
    NestedKey{"groups", "group", true},
    NestedKey{"initiatives", "initiative", true},
    NestedKey{"contributions", "contribution", true},
    NestedKey{"instruments", "instrument", true},
    NestedKey{"partners", "partner", false},
    NestedKey{"organizations", "organization", false},
    NestedKey{"roles", {}, true},
    NestedKey{"shared", "shared", false},
};

const NestedKey* nested_key(std::string_view key) {
    const auto found = std::ranges::find(kNested, key, &NestedKey::key);
    return found == kNested.end() ? nullptr : &*found;
}

constexpr std::array<std::string_view, 9> kTerms{
    "status", "with", "through", "scope", "basis", "since", "until", "sources_differ", "matched"};

/// A citation as in tables of facts: `un-entities#unodc/1 "words"`.
std::string citation_field(const Json& citation) {
    const auto words = citation.find("words");
    const auto at = citation.at("at").get<std::string>();
    return words == citation.end() ? at : fmt::format("{} \"{}\"", at, words->get<std::string>());
}

/// The elements of a nested list. Those of a group with roles are one for each role.
std::vector<Json> elements_of(const Json& list) {
    std::vector<Json> elements;
    for (const Json& object : list) {
        const auto roles = object.find("roles");
        if (roles == object.end() || object.contains("status")) elements.push_back(object);
        if (roles == object.end()) continue;
        for (const Json& role : *roles) {
            Json element = role;
            element["id"] = object.at("id");
            element["name"] = object.at("name");
            elements.push_back(std::move(element));
        }
    }
    return elements;
}

/// A fact that makes a row match, as an element.
Json matched_element(const Json& fact) {
    Json element = fact;
    element["matched"] =
        fmt::format("{} {} {}", fact.at("subject").get<std::string>(),
                    fact.at("relation").get<std::string>(), fact.at("object").get<std::string>());
    element.erase("id");  // the columns of ids are those of entities
    return element;
}

/// The scope; if only some statuses are stated of several bodies together, with these.
std::string scope_of(const Json& element) {
    const auto some = element.find("collective_status");
    if (some == element.end()) return element.value("scope", std::string());
    return fmt::format("collective ({})", field_of(*some));
}

}  // namespace

std::string field_of(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_null()) return {};
    if (!value.is_array()) return value.dump();
    std::string field;
    for (const Json& element : value) {
        append_field(field, element.is_object() && element.contains("at") ? citation_field(element)
                                                                          : field_of(element));
    }
    return field;
}

std::string places_of(const Json& citations, std::size_t most, CiteMode mode) {
    std::set<std::string> places;
    for (const Json& citation : citations) {
        const auto at = citation.at("at").get<std::string>();
        places.insert(mode == CiteMode::marks ? at.substr(0, at.find('#')) : at);
    }
    std::string text;
    std::size_t left = most;
    for (const std::string& place : places) {
        if (left-- == 0) return fmt::format("{} and {} more", text, places.size() - most);
        text::append_item(text, place);
    }
    return text;
}

bool is_nested(std::string_view key) { return nested_key(key) != nullptr; }

KeyTable::KeyTable(const std::vector<std::string>& keys, CitationText cite)
    : cite_(std::move(cite)) {
    std::ranges::copy_if(keys, std::back_inserter(nested_), is_nested);
    bool has_nested_columns = false;
    for (const std::string& key : keys) {
        if (!is_nested(key)) {
            // A note and citations of their own come with the elements, below.
            const bool is_of_elements = key == "note" || key == "cite";
            if (nested_.empty() || !is_of_elements) add_column(key, Part::row);
        } else if (!std::exchange(has_nested_columns, true)) {
            add_nested_columns(key);
        }
    }
    if (nested_.empty()) return;
    if (nested_.front() != "shared") {
        for (const std::string_view term : kTerms) add_column(std::string(term), Part::term);
        if (!for_readers()) add_column("note", Part::note);
    }
    add_column("cite", Part::cite);
}

void KeyTable::add_column(std::string title, Part part) {
    if (std::ranges::find(columns_, title, &Column::title) != columns_.end()) return;
    columns_.push_back({std::move(title), part});
}

void KeyTable::add_nested_columns(std::string_view key) {
    const NestedKey& nested = *nested_key(key);
    if (nested_.size() > 1) {
        add_column("section", Part::section);
        add_column("entity", Part::id);
        add_column("entity_name", Part::name);
    } else if (!nested.singular.empty()) {
        add_column(std::string(nested.singular), for_readers() ? Part::name : Part::id);
        if (!for_readers()) add_column(fmt::format("{}_name", nested.singular), Part::name);
    }
    const bool has_holder = std::ranges::any_of(
        nested_, [](const std::string& each) { return nested_key(each)->has_holder; });
    if (has_holder) {
        add_column("organization", Part::holder);
        add_column("role", Part::term);
    }
    if (key == "shared") add_column("weight", Part::term);
}

void KeyTable::add(const Json& row) {
    auto& lines = rows_.emplace_back();
    const auto value = [&](const Json& object, std::string_view key) {
        const auto found = object.find(key);
        if (found == object.end()) return std::string();
        return for_readers() && key == "cite" ? cite_(*found) : field_of(*found);
    };
    const auto field = [&](const Column& column, const Json* element, std::string_view section) {
        const bool is_of_row =
            column.part == Part::row ||
            (element == nullptr && (column.part == Part::note || column.part == Part::cite));
        if (is_of_row) return value(row, column.title);
        if (element == nullptr) return std::string();
        switch (column.part) {
            case Part::row: break;
            case Part::section: return std::string(section);
            case Part::id: return value(*element, "id");
            case Part::name: return value(*element, "name");
            case Part::holder:
                return value(*element, element->contains("by") ? "by" : "organization");
            case Part::term:
                return column.title == "scope" ? scope_of(*element) : value(*element, column.title);
            case Part::cite: return value(*element, column.title);
            case Part::note: {
                std::string notes = value(row, "note");
                append_field(notes, value(*element, "note"));
                return notes;
            }
        }
        unreachable();
    };
    const auto add_line = [&](const Json* element, std::string_view section) {
        Fields& line = lines.emplace_back();
        for (const Column& column : columns_) line.push_back(field(column, element, section));
    };
    for (const std::string& key : nested_) {
        const auto list = row.find(key);
        if (list == row.end()) continue;
        for (const Json& element : elements_of(*list)) add_line(&element, key);
    }
    const auto matched = row.find("matched");
    if (!nested_.empty() && matched != row.end()) {
        for (const Json& fact : *matched) {
            const Json element = matched_element(fact);
            add_line(&element, "matched");
        }
    }
    if (lines.empty()) add_line(nullptr, {});
}

Table KeyTable::take() && {
    Table table;
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const bool has_value = std::ranges::any_of(rows_, [&](const auto& lines) {
            return std::ranges::any_of(lines, [&](const Fields& line) { return !line[i].empty(); });
        });
        if (for_readers() && columns_[i].part != Part::row && !has_value) continue;
        shown.push_back(i);
        table.titles.push_back(columns_[i].title);
    }
    for (const auto& lines : rows_) {
        Table::Row row;
        for (const Fields& fields : lines) {
            const bool repeats = for_readers() && !row.empty();
            Table::Line& line = row.emplace_back();
            for (const std::size_t i : shown) {
                const bool is_shared = columns_[i].part == Part::row;
                line.emplace_back(repeats && is_shared ? std::string() : fields[i]);
            }
        }
        if (for_readers()) {
            table.rows.push_back(std::move(row));
        } else {
            for (Table::Line& line : row) table.rows.push_back({std::move(line)});
        }
    }
    return table;
}

}  // namespace liaison::render
