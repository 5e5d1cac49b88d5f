// SPDX-License-Identifier: MIT
#include "liaison/load/table/table_format.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <type_traits>
#include <utility>

#include "liaison/model/ascii.hpp"
#include "liaison/model/unreachable.hpp"

namespace liaison::load {
namespace {

using Columns = std::vector<ColumnRule>;

/// Appends a column for each field of a record, except those in `left_out`.
template <typename Record>
Columns with_fields(Columns columns, std::initializer_list<Key> left_out) {
    for_each_field<Record>([&](const auto& field) {
        if (std::ranges::find(left_out, field.key) != left_out.end()) return;
        constexpr bool kIsList =
            std::is_same_v<std::decay_t<decltype(std::declval<Record>().*field.member)>, Slice>;
        auto content = kIsList ? Content::list : Content::text;
        if (field.key == Key::paragraphs) content = Content::paragraphs;
        columns.push_back(
            {field.name, {}, content, field.key, field.presence == Presence::required});
    });
    return columns;
}

ColumnRule text_column(std::string_view heading, std::string_view synonym, Key key,
                       bool required = false) {
    return {heading, synonym, Content::text, key, required};
}

std::vector<TableRule> make_tables() {
    return {
        {TableKind::base,
         "base.csv",
         "the title, description and hub of the knowledge base",
         {text_column("title", {}, Key::title), text_column("description", {}, Key::description),
          text_column("hub", {}, Key::hub), text_column("$schema", {}, Key::schema)}},
        {TableKind::sources, "sources.csv", "sources", with_fields<Source>({}, {Key::sections})},
        {TableKind::sections, "sections.csv", "sections of sources",
         with_fields<Section>({{"source", {}, Content::owner, {}, true}}, {})},
        {TableKind::nodes, "nodes.csv", "entities",
         with_fields<Entity>({text_column("id:ID", "id", Key::id, true),
                              {":LABEL", {}, Content::label},
                              {"type", {}, Content::entity_type}},
                             {Key::id})},
        {TableKind::edges, "edges.csv", "facts",
         with_fields<Fact>({text_column(":START_ID", "subject", Key::subject, true),
                            text_column(":END_ID", "object", Key::object, true),
                            {":TYPE", {}, Content::edge_type}},
                           {Key::subject, Key::object})},
    };
}

constexpr std::array kCitation{Key::at};
constexpr std::array kAlias{Key::kind, Key::basis};
constexpr std::array kCapture{Key::seen, Key::fingerprint};
constexpr std::array kLists{
    ListRule{Key::cite, kCitation, Key::words},
    ListRule{Key::aliases, kAlias, Key::name},
    ListRule{Key::captures, kCapture, Key::archived},
};

}  // namespace

std::span<const TableRule> table_rules() {
    static const std::vector<TableRule> kTables = make_tables();
    return kTables;
}

const ColumnRule* column_of(const TableRule& table, std::string_view heading) {
    const auto found = std::ranges::find_if(table.columns, [&](const ColumnRule& column) {
        return heading == column.heading || (!heading.empty() && heading == column.synonym);
    });
    return found == table.columns.end() ? nullptr : &*found;
}

const ListRule& list_rule(Key list) {
    for (const ListRule& rule : kLists) {
        if (rule.list == list) return rule;
    }
    unreachable();
}

bool needs_guard(std::string_view text) {
    constexpr std::size_t kExactDigits = 15;  // of a decimal number in a double
    if (text.empty()) return false;
    if (text::is_one_of(text.front(), "=+-@\t\r\n'")) return true;
    if (!text::is_digit(text.front()) && text.front() != '.') return false;
    const bool is_integer = std::ranges::all_of(text, text::is_digit);
    if (is_integer) return text.size() > kExactDigits || (text.size() > 1 && text.front() == '0');
    return std::ranges::all_of(text, [](char c) {
        return text::is_digit(c) || c == '.' || c == ',' || c == 'e' || c == 'E';
    });
}

}  // namespace liaison::load
