// SPDX-License-Identifier: MIT
#include "render/bibliography/csl_json.hpp"

#include <string>
#include <string_view>

#include "liaison/model/text.hpp"
#include "render/json/json.hpp"
#include "render/json/json_writer.hpp"

namespace liaison::render {
namespace {

void set(std::string_view name, std::string_view text, Json& item) {
    if (!text.empty()) item[std::string(name)] = text;
}

/// Sets a date: its year, month and day as far as they are known.
void set(std::string_view name, Date date, Json& item) {
    if (date.absent()) return;
    Json parts = Json::array();
    const std::string iso = date.to_string();
    for (std::string_view rest = iso; !rest.empty();) {
        parts.push_back(std::stoi(std::string(text::take_until(rest, '-'))));
    }
    item[std::string(name)]["date-parts"] = Json::array({std::move(parts)});
}

Json item_of(const KnowledgeBase& kb, const Source& source) {
    Json item{{"id", kb.text(source.id)}, {"type", "webpage"}};
    set("title", kb.text(source.title), item);
    set("publisher", kb.text(source.publisher), item);
    set("issued", source.published, item);
    set("accessed", source.retrieved, item);
    set("URL", kb.text(source.url), item);
    set("language", kb.text(source.lang), item);
    set("archive", kb.text(source.archived), item);
    return item;
}

}  // namespace

void write_csl_json(const KnowledgeBase& kb, const std::vector<SourceIndex>& sources, Sink& sink) {
    JsonArrayWriter list(sink);
    for (const SourceIndex source : sources) list.add(item_of(kb, kb.source(source)));
    list.finish();
}

}  // namespace liaison::render
