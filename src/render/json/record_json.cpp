// SPDX-License-Identifier: MIT
#include "render/json/record_json.hpp"

#include <string>
#include <type_traits>

#include "liaison/ask/graph/fact_id.hpp"
#include "liaison/ask/words/fingerprint.hpp"
#include "liaison/model/record_fields.hpp"

namespace liaison::render {
namespace {

/// Builds an object from the fields of a record. Leaves out absent values and defaults.
class Members {
  public:
    explicit Members(const KnowledgeBase& kb) : kb_(kb) {}

    /// `list(key)` returns the JSON of a list field.
    template <typename Record>
    Json of(const Record& record, const auto& list) {
        for_each_field<Record>([&](const auto& field) {
            if constexpr (std::is_same_v<std::decay_t<decltype(record.*field.member)>, Slice>) {
                if (Json elements = list(field.key); !elements.empty()) {
                    object_[std::string(field.name)] = std::move(elements);
                }
            } else {
                set(field.name, record.*field.member);
            }
        });
        return std::move(object_);
    }
    template <typename Record>
    Json of(const Record& record) {
        return of(record, [](Key) { return Json(); });
    }

  private:
    void set(std::string_view name, std::string_view text) {
        if (!text.empty()) object_[std::string(name)] = text;
    }
    void set(std::string_view name, Text text) { set(name, kb_.text(text)); }
    void set(std::string_view name, Date date) { set(name, std::string_view(date.to_string())); }
    void set(std::string_view name, std::uint64_t fingerprint) {
        set(name, std::string_view(ask::to_hex(fingerprint)));
    }
    void set(std::string_view name, EntityIndex entity) {
        if (entity != kNoEntity) set(name, kb_.id(entity));
    }
    void set(std::string_view name, Scope scope) {
        if (scope != Scope::individual) set(name, id_of(scope));
    }
    void set(std::string_view name, Basis basis) {
        if (basis != Basis::stated) set(name, id_of(basis));
    }
    template <typename E>
    requires kIsWord<E>
    void set(std::string_view name, E word) { set(name, id_of(word)); }

    const KnowledgeBase& kb_;
    Json object_ = Json::object();
};

}  // namespace

Json citation_json(const KnowledgeBase& kb, const Citation& citation) {
    Json object{{"at", citation_ref(kb, citation)}};
    if (!citation.words.empty()) object["words"] = kb.text(citation.words);
    return object;
}

Json citations_json(const KnowledgeBase& kb, std::span<const Citation> citations) {
    return list_json(citations, [&](const Citation& one) { return citation_json(kb, one); });
}

Json alias_json(const KnowledgeBase& kb, const Alias& alias) { return Members(kb).of(alias); }

Json aliases_json(const KnowledgeBase& kb, EntityIndex entity) {
    return list_json(kb.aliases(entity), [&](const Alias& alias) { return alias_json(kb, alias); });
}

Json capture_json(const KnowledgeBase& kb, const Capture& capture) {
    return Members(kb).of(capture);
}

Json section_json(const KnowledgeBase& kb, std::uint32_t section) {
    return Members(kb).of(kb.section(section), [&](Key) {
        return list_json(kb.fingerprints(kb.section(section)), ask::to_hex);
    });
}

Json fact_json(const KnowledgeBase& kb, FactIndex index) {
    return Members(kb).of(kb.fact(index),
                          [&](Key) { return citations_json(kb, kb.citations(index)); });
}

Json identified_fact_json(const KnowledgeBase& kb, FactIndex index) {
    Json json{{"id", ask::fact_id(kb, index)}};
    json.update(fact_json(kb, index));
    return json;
}

Json entity_json(const KnowledgeBase& kb, EntityIndex index) {
    return Members(kb).of(kb.entity(index), [&](Key list) {
        return list == Key::aliases ? aliases_json(kb, index)
                                    : citations_json(kb, kb.citations(index));
    });
}

Json source_json(const KnowledgeBase& kb, SourceIndex index, const std::vector<bool>& sections) {
    const Source& source = kb.source(index);
    return Members(kb).of(source, [&](Key list) {
        if (list == Key::captures) {
            return list_json(kb.captures(source),
                             [&](const Capture& capture) { return capture_json(kb, capture); });
        }
        Json found = Json::array();
        for (const std::uint32_t section : source.sections.indices()) {
            if (sections[section]) found.push_back(section_json(kb, section));
        }
        return found;
    });
}

}  // namespace liaison::render
