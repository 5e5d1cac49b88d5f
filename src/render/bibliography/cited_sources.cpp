// SPDX-License-Identifier: MIT
#include "liaison/render/bibliography/cited_sources.hpp"

#include "render/json/json.hpp"

namespace liaison::render {
namespace {

/// Calls `add` with the id of each source in the value: those of its citations, and those that are
/// rows of a list.
void for_each_source(const Json& value, const auto& add) {
    if (value.is_object() && value.value("type", Json()) == "source") {
        return add(value["id"].get_ref<const std::string&>());
    }
    for (const auto& [key, member] : value.items()) {
        if (value.is_object() && key == "cite") {
            for (const Json& citation : member) {
                const std::string_view at = citation["at"].get_ref<const std::string&>();
                add(at.substr(0, at.find('#')));
            }
        } else if (member.is_structured()) {
            for_each_source(member, add);
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
    for_each_source(Json::parse(line), [&](std::string_view id) { add(id); });
}

void CitedSources::add(std::string_view id) {
    const auto source = kb_.find_source(id);
    if (source && known_.insert(*source).second) sources_.push_back(*source);
}

}  // namespace liaison::render
