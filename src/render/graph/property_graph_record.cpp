// SPDX-License-Identifier: MIT
#include "render/graph/property_graph_record.hpp"

#include <fmt/format.h>

#include <cstdint>

#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "render/json/record_json.hpp"

namespace liaison::render {

Json node_json(const KnowledgeBase& kb, EntityIndex entity) {
    Json record = entity_json(kb, entity);
    record["type"] = id_of(kb.entity(entity).type);
    return record;
}

std::string named(const KnowledgeBase& kb, EntityIndex entity) {
    return fmt::format("the {} {}", id_of(kb.entity(entity).type), text::quoted(kb.id(entity)));
}

std::string named(const KnowledgeBase& kb, FactIndex index) {
    const Fact& fact = kb.fact(index);
    return fmt::format("the fact {} {} {}", kb.id(fact.subject), rule_of(fact.relation).id,
                       kb.id(fact.object));
}

void refuse(char32_t code_point, std::string_view record, std::string_view format) {
    throw Error{ErrorKind::data,
                fmt::format("{} has the character U+{:04X}, which {} cannot carry", record,
                            static_cast<std::uint32_t>(code_point), format),
                "json can"};
}

}  // namespace liaison::render
