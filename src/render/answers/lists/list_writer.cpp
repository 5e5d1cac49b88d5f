// SPDX-License-Identifier: MIT
#include "render/answers/lists/list_writer.hpp"

#include <fmt/format.h>

#include <numeric>
#include <tuple>

#include "liaison/ask/graph/fact_period.hpp"
#include "liaison/ask/graph/traversal.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "render/json/record_json.hpp"
#include "render/table/source_list.hpp"

namespace liaison::render {
namespace {

/// What a value is sorted by: numbers and lengths of lists, then texts without case and accents.
using SortKey = std::tuple<bool, double, std::string>;

SortKey sort_key(const Json& value) {
    const bool is_absent = value.is_null() || (value.is_string() && value.empty());
    if (value.is_array()) return {value.empty(), static_cast<double>(value.size()), {}};
    if (value.is_number()) return {false, value.get<double>(), {}};
    return {is_absent, 0, is_absent ? std::string() : text::fold(field_of(value))};
}

/// A value that is counted: its name, if it is an id, and what supports it.
struct Value {
    std::string id;
    std::string name;
    Json cite;
};

/// The citations of a row or an element; a source is cited as a whole.
Json cite_of(const Json& object) {
    if (object.value("type", "") == "source") return Json::array({{{"at", object.at("id")}}});
    return object.value("cite", Json::array());
}

/// The values of a key that only the elements of nested lists have, such as `status`.
void add_values_of_elements(const Json& row, const std::string& key, std::vector<Value>& values) {
    for (const auto& [name, list] : row.items()) {
        if (!is_nested(name)) continue;
        for (const Json& element : list) {
            if (const auto roles = element.find("roles"); roles != element.end()) {
                add_values_of_elements({{"roles", *roles}}, key, values);
            }
            const auto found = element.find(key);
            if (found == element.end()) continue;
            for (const Json& each : found->is_array() ? *found : Json::array({*found})) {
                values.push_back({field_of(each), {}, cite_of(element)});
            }
        }
    }
}

std::vector<Value> values_of(const Json& row, const std::string& key) {
    std::vector<Value> values;
    if (key == "source") {
        for (const Json& citation : cite_of(row)) {
            const auto at = citation.at("at").get<std::string>();
            values.push_back({at.substr(0, at.find('#')), {}, Json::array({citation})});
        }
        return values;
    }
    if (key == "year") {
        for (const std::string_view date : ask::dating_keys()) {
            const auto text = row.value(date, std::string());
            if (text.empty()) continue;
            return {{text.substr(0, text.find('-')), {}, cite_of(row)}};
        }
        return {};
    }
    const auto found = row.find(key);
    if (found == row.end()) {
        add_values_of_elements(row, key, values);
        return values;
    }
    for (const Json& each : found->is_array() ? *found : Json::array({*found})) {
        if (each.is_object()) {
            const bool has_id = each.contains("id");
            values.push_back({each.value(has_id ? "id" : "organization", std::string()),
                              each.value("name", std::string()), cite_of(each)});
        } else if (!each.is_null()) {
            values.push_back({field_of(each), {}, cite_of(row)});
        }
    }
    return values;
}

std::string name_of_id(const KnowledgeBase& kb, const std::string& id) {
    if (const auto entity = kb.find(id)) return std::string(kb.name(*entity));
    if (const auto source = kb.find_source(id))
        return std::string(kb.text(kb.source(*source).title));
    return {};
}

/// Adds the areas that those in `values` are parts of, as a filter by area has them.
void add_broader(const KnowledgeBase& kb, std::vector<Value>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto area = kb.find(values[i].id);
        if (!area || ask::with_broader(kb, *area).size() < 2) continue;
        const EntityIndex broader = kb.entity(*area).broader;
        Value value{std::string(kb.id(broader)), {}, values[i].cite};
        values.push_back(std::move(value));
    }
}

}  // namespace

std::vector<std::size_t> order_of(const std::vector<Json>& values, bool descending) {
    std::vector<SortKey> keys;
    for (const Json& value : values) keys.push_back(sort_key(value));
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const bool a_absent = std::get<0>(keys[a]);
        const bool b_absent = std::get<0>(keys[b]);
        if (a_absent || b_absent) return !a_absent && b_absent;
        return descending ? keys[b] < keys[a] : keys[a] < keys[b];
    });
    return order;
}

std::vector<std::string> keys_to_write(const ListShape& shape,
                                       const std::vector<std::string>& by_default) {
    std::vector<std::string> keys;
    for (const std::string& column : shape.columns) {
        if (!column.starts_with('+')) keys.push_back(column);
    }
    if (keys.empty()) keys = by_default;
    for (const std::string& column : shape.columns) {
        const std::string key = column.substr(column.starts_with('+') ? 1 : 0);
        if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
    }
    return keys;
}

bool adds_columns(const ListShape& shape) {
    return std::ranges::all_of(shape.columns,
                               [](const std::string& key) { return key.starts_with('+'); });
}

void expect_one_nested_key(const std::vector<std::string>& keys) {
    std::vector<std::string> nested;
    std::ranges::copy_if(keys, std::back_inserter(nested), is_nested);
    if (nested.size() < 2) return;
    throw Error{ErrorKind::usage,
                fmt::format("{} are lists, and a table can have one of them",
                            text::joined(nested, ", ", " and ")),
                "--format json has them all"};
}

Json selected(const Json& row, const std::vector<std::string>& keys) {
    Json object = Json::object();
    for (const std::string& key : keys) {
        if (const auto found = row.find(key); found != row.end()) object[key] = *found;
    }
    return object;
}

CitationNumbers::CitationNumbers(const KnowledgeBase& kb, const Options& options)
    : kb_(kb), numbers_(kb, options) {
    for (const Citation& citation : kb.all_citations()) {
        by_text_.emplace(field_of(Json::array({citation_json(kb, citation)})), citation);
    }
}

std::string CitationNumbers::operator()(const Json& citations) {
    std::vector<Citation> cited;
    for (const Json& citation : citations) {
        const auto found = by_text_.find(field_of(Json::array({citation})));
        if (found != by_text_.end()) cited.push_back(found->second);
    }
    return numbers_.numbers(cited);
}

void CitationNumbers::write_sources(const Options& options, Sink& sink) const {
    write_source_list(kb_, numbers_, options, sink);
}

void ValueCounter::add(const Json& row) {
    std::vector<Value> values = values_of(row, key_);
    if (values.empty()) values.push_back({"none", {}, cite_of(row)});
    if (key_ == "areas") add_broader(kb_, values);
    std::set<std::string> counted;
    for (const Value& value : values) {
        Count& count = counts_[value.id];
        if (count.name.empty()) {
            count.name = value.name.empty() ? name_of_id(kb_, value.id) : value.name;
        }
        if (counted.insert(value.id).second) ++count.count;
        for (const Json& citation : value.cite) {
            if (count.cited.insert(citation.dump()).second) count.cite.push_back(citation);
        }
    }
}

void ValueCounter::write(const Options& options, Sink& sink) const {
    using Counted = std::pair<const std::string, Count>;
    std::vector<const Counted*> counts;
    for (const Counted& counted : counts_) counts.push_back(&counted);
    std::ranges::stable_sort(counts, {}, [](const Counted* counted) {
        return std::tuple(counted->first == "none", -static_cast<double>(counted->second.count));
    });
    if (is_json(options.format)) {
        return write_json_rows(
            counts,
            [](const Counted* counted) {
                const auto& [value, count] = *counted;
                Json json{{"value", value}};
                if (!count.name.empty()) json["name"] = count.name;
                json["count"] = count.count;
                json["cite"] = count.cite;
                return json;
            },
            options.format, sink);
    }
    const bool machines = for_machines(options.format);
    constexpr std::size_t kMostPlaces = 2;
    Table table{{"Value", "Name", "Count", "Cite"}, {}};
    if (machines) table.titles = {"value", "name", "count", "cite"};
    bool has_name = machines;
    for (const Counted* counted : counts) {
        const auto& [value, count] = *counted;
        has_name = has_name || !count.name.empty();
        table.rows.push_back(
            {{value,
              count.name,
              std::to_string(count.count),
              {machines ? field_of(count.cite) : places_of(count.cite, kMostPlaces, options.cite),
               machines ? Style::plain : Style::faint}}});
    }
    if (!has_name) {
        table.titles.erase(table.titles.begin() + 1);
        for (Table::Row& row : table.rows) row.front().erase(row.front().begin() + 1);
    }
    write_table(table, options, sink);
}

}  // namespace liaison::render
