// SPDX-License-Identifier: MIT
#pragma once

// The fields of records as triples, with the terms of rdf_terms.hpp.
//
//     RecordTriples(kb, triples).write(self, load::ObjectKind::fact, kb.fact(index), [](Key) {});

#include <string>
#include <string_view>

#include "liaison/load/format/format.hpp"
#include "liaison/model/knowledge_base.hpp"
#include "render/rdf/triple_writer.hpp"

namespace liaison::render::rdf {

class RecordTriples {
  public:
    RecordTriples(const KnowledgeBase& kb, TripleWriter& triples) : kb_(kb), triples_(triples) {}

    /// Writes all fields in order. Calls `after_field(key)` after each, which has to write the
    /// lists.
    template <typename Record>
    void write(std::string_view self, load::ObjectKind object, const Record& record,
               const auto& after_field) {
        for_each_field<Record>([&](const auto& field) {
            value(self, object, field.key, record.*field.member);
            after_field(field.key);
        });
    }

  private:
    void value(std::string_view self, load::ObjectKind object, Key key, EntityIndex entity);
    void value(std::string_view self, load::ObjectKind object, Key key, Text text);
    void value(std::string_view self, load::ObjectKind object, Key key, Date date);
    void value(std::string_view self, load::ObjectKind object, Key key, std::uint64_t fingerprint);
    void value(std::string_view self, load::ObjectKind object, Key key, Slice list);
    /// Writes a word of a vocabulary; nothing for `Role::none`.
    template <typename E>
    requires kIsWord<E>
    void value(std::string_view self, load::ObjectKind object, Key key, E word) {
        if (!id_of(word).empty()) resource(self, object, key, id_of(word));
    }
    void resource(std::string_view self, load::ObjectKind object, Key key, std::string_view name);

    const KnowledgeBase& kb_;
    TripleWriter& triples_;
};

}  // namespace liaison::render::rdf
