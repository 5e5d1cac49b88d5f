// SPDX-License-Identifier: MIT
#pragma once

// Facts as triples: each is a resource with all its fields, and a direct triple also connects its
// two ends.

#include <string>
#include <tuple>

#include "liaison/model/knowledge_base.hpp"
#include "render/rdf/triple_writer.hpp"

namespace liaison::render::rdf {

/// Writes the facts of one knowledge base, which must come in its order.
class FactTriples {
  public:
    FactTriples(const KnowledgeBase& kb, TripleWriter& triples) : kb_(kb), triples_(triples) {}

    /// Writes the fact. Returns its IRI.
    std::string write(FactIndex index);

  private:
    using Ends = std::tuple<EntityIndex, Relation, EntityIndex>;
    static constexpr Ends kNoEnds{kNoEntity, Relation::part_of, kNoEntity};

    std::string entity_iri(EntityIndex entity) const;
    std::string iri_of(const Fact& fact) const;
    void record(std::string_view self, const Fact& fact);

    std::string_view term_of(EntityIndex entity) const;
    static std::string term_of(Date date) { return date.to_string(); }
    template <typename E>
    requires kIsWord<E>
    static std::string_view term_of(E word) { return id_of(word); }

    void as_organizational(std::string_view self, const Fact& fact);
    void direct(const Fact& fact);
    void in_common_use(const Fact& fact);

    const KnowledgeBase& kb_;
    TripleWriter& triples_;
    Ends last_ = kNoEnds;       ///< of the last direct triple
    Ends last_held_ = kNoEnds;  ///< of the last triple in a common vocabulary
};

}  // namespace liaison::render::rdf
