// SPDX-License-Identifier: MIT
#include "render/answers/reports/difference_json.hpp"

#include "liaison/load/format/format.hpp"
#include "render/answers/reports/difference_items.hpp"
#include "render/json/json_rows.hpp"
#include "render/json/record_json.hpp"

namespace liaison::render {
namespace {

using ask::FieldChange;
using ask::RecordDelta;
using ask::Versions;
using load::Key;
using load::name_of;

class DifferenceJson {
  public:
    DifferenceJson(const Bases& bases, const Versions<std::vector<bool>>& sections)
        : bases_(bases), sections_(sections) {}

    static Json document(const std::vector<FieldChange>& fields) {
        Json json{{"change", id_of(ask::Change::changed)}, {"what", kDocument}};
        json["fields"] = fields_json(fields);
        return json;
    }

    Json of(const ask::SourceChange& change) const {
        Json json = begun(change.change, kSource);
        const auto& [kb, source] = bases_.newest(change.record);
        json["id"] = kb.id(source);
        if (change.record.before) {
            json["old"] = source_json(bases_.before, *change.record.before, *sections_.before);
        }
        if (change.record.after) {
            json["new"] = source_json(bases_.after, *change.record.after, *sections_.after);
        }
        add_delta(change, json);
        return json;
    }

    Json of(const ask::EntityChange& change) const {
        Json json = begun(change.change, kEntity);
        const auto& [kb, entity] = bases_.newest(change.record);
        json["id"] = kb.id(entity);
        json["type"] = id_of(kb.entity(entity).type);
        add_records(change, json, entity_json);
        return json;
    }

    Json of(const ask::FactChange& change) const {
        Json json = begun(change.change, kFact);
        add_records(change, json, fact_json);
        const auto& [kb, fact] = bases_.newest(change.record);
        json["cite"] = citations_json(kb, kb.citations(fact));
        return json;
    }

  private:
    static Json begun(ask::Change change, std::string_view what) {
        return {{"change", id_of(change)}, {"what", what}};
    }

    template <typename Index>
    void add_records(const ask::RecordChange<Index>& change, Json& json,
                     const auto& record_json) const {
        const auto& [before, after] = change.record;
        if (before) json["old"] = record_json(bases_.before, *before);
        if (after) json["new"] = record_json(bases_.after, *after);
        add_delta(change, json);
    }

    template <typename Index>
    void add_delta(const ask::RecordChange<Index>& change, Json& json) const {
        if (!change.delta.empty()) json["fields"] = delta_json(change.delta);
    }

    static Json fields_json(const std::vector<FieldChange>& changes) {
        return list_json(changes, [](const FieldChange& change) {
            Json json{{"field", change.field}};
            if (!change.before.empty()) json["old"] = change.before;
            if (!change.after.empty()) json["new"] = change.after;
            return json;
        });
    }

    Json delta_json(const RecordDelta& delta) const {
        Json list = fields_json(delta.fields);
        add_list(list, Key::aliases, delta.aliases, alias_json);
        add_list(list, Key::cite, delta.citations, citation_json);
        std::vector<Versions<std::uint32_t>> sections;
        for (const auto& change : delta.sections) sections.push_back(change.section);
        add_list(list, Key::sections, sections, section_json);
        add_list(list, Key::captures, delta.captures, capture_json);
        return list;
    }

    template <typename T>
    void add_list(Json& fields, Key key, const std::vector<Versions<T>>& elements,
                  const auto& element_json) const {
        if (elements.empty()) return;
        Json old_ones = Json::array();
        Json new_ones = Json::array();
        for (const auto& [before, after] : elements) {
            if (before) old_ones.push_back(element_json(bases_.before, *before));
            if (after) new_ones.push_back(element_json(bases_.after, *after));
        }
        fields.push_back(
            {{"field", name_of(key)}, {"old", std::move(old_ones)}, {"new", std::move(new_ones)}});
    }

    const Bases& bases_;
    const Versions<std::vector<bool>>& sections_;
};

}  // namespace

void write_difference_json(const Bases& bases, const ask::Difference& difference, Format format,
                           Sink& sink) {
    const DifferenceJson json(bases, difference.sections);
    JsonRows rows(format, sink);
    if (!difference.document.empty()) rows.add(DifferenceJson::document(difference.document));
    for (const auto& change : difference.sources) rows.add(json.of(change));
    for (const auto& change : difference.entities) rows.add(json.of(change));
    for (const auto& change : difference.facts) rows.add(json.of(change));
    rows.finish();
}

}  // namespace liaison::render
