// SPDX-License-Identifier: MIT
#include "render/graph/data_package.hpp"

#include <string_view>
#include <type_traits>
#include <utility>

#include "liaison/load/table/table_format.hpp"
#include "render/json/json_writer.hpp"

namespace liaison::render {
namespace {

using load::ColumnRule;
using load::Content;
using load::TableKind;
using load::TableRule;

/// The pattern of a date: a year, a month or a day.
constexpr std::string_view kDatePattern = R"(^\d{4}(-\d{2}(-\d{2})?)?$)";

template <typename Record>
void describe_value(Key key, Json& constraints) {
    visit_field<Record>(key, [&]<typename Field>(const Field& field) {
        using Value = std::decay_t<decltype(std::declval<Record>().*field.member)>;
        if constexpr (std::is_same_v<Value, Date>) {
            constraints["pattern"] = kDatePattern;
        } else if constexpr (kIsWord<Value>) {
            constraints["enum"] = ids<Value>();
        }
    });
}

Json constraints_of(const ColumnRule& column, TableKind kind) {
    Json constraints = Json::object();
    if (column.required) constraints["required"] = true;
    if (column.content == Content::entity_type) constraints["enum"] = ids<EntityType>();
    if (column.content != Content::text) return constraints;
    switch (kind) {
        case TableKind::base: break;
        case TableKind::sources: describe_value<Source>(column.key, constraints); break;
        case TableKind::sections: describe_value<Section>(column.key, constraints); break;
        case TableKind::nodes: describe_value<Entity>(column.key, constraints); break;
        case TableKind::edges: describe_value<Fact>(column.key, constraints); break;
    }
    return constraints;
}

/// A reference from a column to the ids of a table; to its own if `table` is empty.
Json reference(std::string_view column, std::string_view table, std::string_view id) {
    Json target = Json::object();
    if (!table.empty()) target["resource"] = table;
    target["fields"] = Json::array({id});
    return {{"fields", Json::array({column})}, {"reference", std::move(target)}};
}

Json references_of(TableKind kind) {
    Json references = Json::array();
    if (kind == TableKind::base) references.push_back(reference("hub", "nodes", "id:ID"));
    if (kind == TableKind::sections) references.push_back(reference("source", "sources", "id"));
    if (kind == TableKind::nodes) references.push_back(reference("broader", "", "id:ID"));
    if (kind == TableKind::edges) {
        for (const auto column : {":START_ID", ":END_ID", "with"}) {
            references.push_back(reference(column, "nodes", "id:ID"));
        }
    }
    return references;
}

Json resource(const TableRule& rule) {
    Json schema{{"fields", Json::array()}};
    for (const ColumnRule& column : rule.columns) {
        Json field{{"name", column.heading}, {"type", "string"}};
        if (Json constraints = constraints_of(column, rule.kind); !constraints.empty()) {
            field["constraints"] = std::move(constraints);
        }
        schema["fields"].push_back(std::move(field));
    }
    if (rule.kind == TableKind::sources) schema["primaryKey"] = {"id"};
    if (rule.kind == TableKind::sections) schema["primaryKey"] = {"source", "id"};
    if (rule.kind == TableKind::nodes) schema["primaryKey"] = {"id:ID"};
    if (Json references = references_of(rule.kind); !references.empty()) {
        schema["foreignKeys"] = std::move(references);
    }
    return {{"name", rule.file.substr(0, rule.file.find('.'))},
            {"path", rule.file},
            {"description", rule.title},
            {"type", "table"},
            {"schema", std::move(schema)}};
}

}  // namespace

void write_data_package(const KnowledgeBase& kb, const Subgraph& /*subgraph*/, Sink& sink) {
    Json package{{"$schema", "https://datapackage.org/profiles/2.0/datapackage.json"}};
    package["name"] = kb.id(kb.hub());
    if (!kb.title().empty()) package["title"] = kb.title();
    if (!kb.description().empty()) package["description"] = kb.description();
    package["resources"] = list_json(load::table_rules(), resource);
    sink.write_encoded(laid_out(package, 0) + '\n');
}

}  // namespace liaison::render
