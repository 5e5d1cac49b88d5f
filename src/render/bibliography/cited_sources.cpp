// SPDX-License-Identifier: MIT
#include "liaison/render/bibliography/cited_sources.hpp"

#include "liaison/load/json/json_value.hpp"

namespace liaison::render {
namespace {

using load::JsonValue;

/// Calls `add` with the id of each source in the value: those of its citations, and those that are
/// rows of a list.
void for_each_source(const JsonValue& value, const auto& add) {
    if (const auto* list = value.list()) {
        for (const JsonValue& item : *list) for_each_source(item, add);
    }
    const auto* object = value.object();
    if (object == nullptr) return;
    if (const auto* type = value.text_of("type"); type != nullptr && *type == "source") {
        return add(*value.text_of("id"));
    }
    for (const auto& [key, member] : *object) {
        if (key != "cite") {
            for_each_source(member, add);
            continue;
        }
        for (const JsonValue& citation : *member.list()) {
            const std::string_view at = *citation.text_of("at");
            add(at.substr(0, at.find('#')));
        }
    }
}

}  // namespace

void CitedSources::write_encoded(std::string_view bytes) {
    for (auto end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n')) {
        line_ += bytes.substr(0, end);
        read(line_);
        line_.clear();
        bytes.remove_prefix(end + 1);
    }
    line_ += bytes;
}

void CitedSources::read(const std::string& line) {
    for_each_source(JsonValue::parse(line), [&](std::string_view id) { add(id); });
}

void CitedSources::add(std::string_view id) {
    const auto source = kb_.find_source(id);
    if (source && known_.insert(*source).second) sources_.push_back(*source);
}

}  // namespace liaison::render
