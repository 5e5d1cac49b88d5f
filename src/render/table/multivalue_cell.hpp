// SPDX-License-Identifier: MIT
#pragma once

// Fields of CSV and TSV that hold several values, joined by "; ".

#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/format.hpp"

namespace liaison::render {

inline bool is_json(Format format) { return format == Format::json || format == Format::jsonl; }
inline bool for_machines(Format format) {
    return format == Format::csv || format == Format::tsv || format == Format::plain;
}

/// Appends one value to a field.
void append_field(std::string& field, std::string_view value);

/// `un-entities#unodc/1 "cybercrime"; …`.
std::string cite_field(const KnowledgeBase& kb, const std::vector<Citation>& citations);

std::string ids_field(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities);

}  // namespace liaison::render
