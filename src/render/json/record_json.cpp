// SPDX-License-Identifier: MIT
#include "render/json/record_json.hpp"

#include <string>
#include <type_traits>

#include "liaison/ask/words/fingerprint.hpp"
#include "liaison/model/record_fields.hpp"
#include "render/json/json.hpp"

namespace liaison::render {
namespace {

/// Fills an object with the fields of a record, leaving out what is absent.
class Members {
  public:
    explicit Members(const KnowledgeBase& kb) : kb_(kb) {}

    /// `list(key)` is the JSON of a list.
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
    /// A word that is meant when none stands is left out.
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

Json citations_json(const KnowledgeBase& kb, std::span<const Citation> citations) {
    Json list = Json::array();
    for (const Citation& citation : citations) {
        Json object{{"at", citation_ref(kb, citation)}};
        if (!citation.words.empty()) object["words"] = kb.text(citation.words);
        list.push_back(std::move(object));
    }
    return list;
}

Json aliases_json(const KnowledgeBase& kb, std::span<const Alias> aliases) {
    Json list = Json::array();
    for (const Alias& alias : aliases) list.push_back(Members(kb).of(alias));
    return list;
}

Json captures_json(const KnowledgeBase& kb, std::span<const Capture> captures) {
    Json list = Json::array();
    for (const Capture& capture : captures) list.push_back(Members(kb).of(capture));
    return list;
}

Json section_json(const KnowledgeBase& kb, const Section& section) {
    return Members(kb).of(section, [&](Key) {
        Json paragraphs = Json::array();
        for (const std::uint64_t fingerprint : kb.fingerprints(section)) {
            paragraphs.push_back(ask::to_hex(fingerprint));
        }
        return paragraphs;
    });
}

Json fact_json(const KnowledgeBase& kb, FactIndex index) {
    return Members(kb).of(kb.fact(index),
                          [&](Key) { return citations_json(kb, kb.citations(index)); });
}

Json entity_json(const KnowledgeBase& kb, EntityIndex index) {
    return Members(kb).of(kb.entity(index), [&](Key list) {
        return list == Key::aliases ? aliases_json(kb, kb.aliases(index))
                                    : citations_json(kb, kb.citations(index));
    });
}

Json source_json(const KnowledgeBase& kb, SourceIndex index, const std::vector<bool>& sections) {
    const Source& source = kb.source(index);
    return Members(kb).of(source, [&](Key list) {
        if (list == Key::captures) return captures_json(kb, kb.captures(source));
        Json found = Json::array();
        for (std::uint32_t i = 0; i < source.sections.count; ++i) {
            if (!sections[source.sections.first + i]) continue;
            found.push_back(section_json(kb, kb.section(source.sections.first + i)));
        }
        return found;
    });
}

}  // namespace liaison::render
