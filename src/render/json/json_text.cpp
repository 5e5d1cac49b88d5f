// SPDX-License-Identifier: MIT
#include "liaison/render/json/json_text.hpp"

#include "liaison/model/text.hpp"
#include "render/json/json_writer.hpp"

namespace liaison::render {

std::string json_string(std::string_view text) { return literal(text); }

std::string json_list(const std::vector<std::string>& elements) {
    return "[" + text::joined(elements, ",") + "]";
}

std::string json_object(const std::vector<std::pair<std::string_view, std::string>>& members) {
    std::string list;
    for (const auto& [name, value] : members) {
        if (!value.empty()) text::append_item(list, json_string(name) + ":" + value, ",");
    }
    return "{" + list + "}";
}

}  // namespace liaison::render
