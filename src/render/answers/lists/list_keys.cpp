// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/list_keys.hpp"

#include "liaison/ask/views/profile.hpp"
#include "liaison/model/record_fields.hpp"

namespace liaison::render {

ListKeys keys_of_entities(EntityType type) {
    ListKeys keys{"id", "type", "kind", "name", "acronym"};
    const bool is_dated = type == EntityType::group || type == EntityType::initiative ||
                          type == EntityType::instrument;
    if (type == EntityType::area) {
        keys.emplace_back("broader");
    } else {
        keys.emplace_back("part_of");
    }
    keys.emplace_back("in_context_of");
    if (is_dated) keys.insert(keys.end(), {"since", "until"});
    keys.insert(keys.end(), {"basis", "editorial"});
    for (const ask::FacetId facet : ask::facets_of_list(type)) keys.push_back(ask::id_of(facet));
    keys.insert(keys.end(), {"matched", "note", "cite"});
    return keys;
}

ListKeys keys_of_facts() {
    ListKeys keys{"id"};
    for (const auto key : field_names<Fact>()) keys.push_back(key);
    keys.insert(keys.end(), {"subject_name", "object_name", "with_name"});
    return keys;
}

ListKeys keys_of_timeline() {
    ListKeys keys = keys_of_facts();
    keys.insert(keys.begin(), {"date", "date_of"});
    return keys;
}

ListKeys keys_of_sources() {
    ListKeys keys{"id", "type", "name"};
    for (const auto key : field_names<Source>({Key::id, Key::sections, Key::captures})) {
        keys.push_back(key);
    }
    keys.insert(keys.end(), {"facts", "entities"});
    return keys;
}

ListKeys keys_of_hits() {
    return {"id", "type", "kind", "name", "field", "match", "score", "fact", "cite"};
}

ListKeys keys_of_related() { return {"id", "type", "kind", "name", "score", "shared", "cite"}; }

}  // namespace liaison::render
