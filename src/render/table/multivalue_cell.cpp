// SPDX-License-Identifier: MIT
#include "render/table/multivalue_cell.hpp"

#include <fmt/format.h>

#include "liaison/model/text.hpp"

namespace liaison::render {

void append_field(std::string& field, std::string_view value) {
    text::append_item(field, value, "; ");
}

std::string cite_field(const KnowledgeBase& kb, const std::vector<Citation>& citations) {
    std::string field;
    for (const Citation& citation : citations) {
        append_field(field, citation_ref(kb, citation));
        if (!citation.words.empty()) field += fmt::format(" \"{}\"", kb.text(citation.words));
    }
    return field;
}

std::string ids_field(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities) {
    std::string field;
    for (const EntityIndex entity : entities) append_field(field, kb.id(entity));
    return field;
}

}  // namespace liaison::render
