// SPDX-License-Identifier: MIT
#include "render/rdf/fact_triples.hpp"

#include <fmt/format.h>

#include "liaison/ask/words/fingerprint.hpp"
#include "render/rdf/citation_triples.hpp"
#include "render/rdf/record_triples.hpp"

namespace liaison::render::rdf {
namespace {

constexpr auto kObject = load::ObjectKind::fact;

/// Whether the fact is about the subject alone, and neither ended nor only explored.
bool is_in_force(const Fact& fact) {
    return fact.scope == Scope::individual &&
           (fact.status == Status::current || fact.status == Status::to_date);
}

}  // namespace

std::string FactTriples::entity_iri(EntityIndex entity) const {
    return iri(kEntities, kb_.id(entity));
}

/// Facts that differ in any field but their citations have different IRIs.
std::string FactTriples::iri_of(const Fact& fact) const {
    std::string terms;
    std::size_t count = 0;
    for_each_field<Fact>([&]<typename Value>(const RecordField<Fact, Value>& field) {
        if (field.key == Key::subject || field.key == Key::relation || field.key == Key::object) {
            return;  // they are part of the IRI
        }
        if constexpr (!std::is_same_v<Value, Text> && !std::is_same_v<Value, Slice>) {
            if (count++ > 0) terms += '/';
            terms += term_of(fact.*field.member);
        }
    });
    const auto statement = kb_.text(fact.statement);
    const std::string said =
        fmt::format("{}/{}/{}{}", terms, statement.size(), statement, kb_.text(fact.note));
    return fmt::format("{}{}{}/{}/{}/{}", kRoot, kFacts, kb_.id(fact.subject),
                       rule_of(fact.relation).id, kb_.id(fact.object),
                       ask::to_hex(ask::digest(said)));
}

std::string_view FactTriples::term_of(EntityIndex entity) const {
    return entity == kNoEntity ? std::string_view{} : kb_.id(entity);
}

std::string FactTriples::write(FactIndex index) {
    const Fact& fact = kb_.fact(index);
    std::string self = iri_of(fact);
    record(self, fact);
    write_citations(kb_, self, kObject, kb_.citations(index), triples_);
    as_organizational(self, fact);
    direct(fact);
    in_common_use(fact);
    return self;
}

void FactTriples::record(std::string_view self, const Fact& fact) {
    triples_.a(self, "rdf:Statement");
    triples_.a(self, "liaison:Fact");
    RecordTriples(kb_, triples_).write(self, kObject, fact, [](Key) {});
}

/// Adds terms of the Organization Ontology to facts on participation and cooperation.
void FactTriples::as_organizational(std::string_view self, const Fact& fact) {
    const std::string subject = entity_iri(fact.subject);
    const std::string object = entity_iri(fact.object);
    if (fact.relation == Relation::takes_part_in) {
        triples_.a(self, "org:Membership");
        triples_.resource(self, "org:member", subject);
        triples_.resource(self, "org:organization", object);
    } else if (fact.relation == Relation::works_with) {
        triples_.a(self, "org:OrganizationalCollaboration");
        triples_.resource(self, "org:hasMember", subject);
        if (object != subject) triples_.resource(self, "org:hasMember", object);
    }
}

/// Writes one triple for all facts with the same ends and relation, which are adjacent in the order
/// of facts.
void FactTriples::direct(const Fact& fact) {
    const Ends ends{fact.subject, fact.relation, fact.object};
    if (last_ == ends) return;
    last_ = ends;
    triples_.resource(entity_iri(fact.subject),
                      fmt::format("relation:{}", rule_of(fact.relation).id),
                      entity_iri(fact.object));
}

void FactTriples::in_common_use(const Fact& fact) {
    const Ends ends{fact.subject, fact.relation, fact.object};
    if (!is_in_force(fact) || last_held_ == ends) return;
    const auto [subject_before, relation_before, object_before] = last_held_;
    last_held_ = ends;
    const std::string subject = entity_iri(fact.subject);
    const std::string object = entity_iri(fact.object);
    const auto term = rule_of(fact.relation).rdf_term;
    if (!term.empty()) triples_.resource(subject, term, object);
    if (fact.relation != Relation::part_of) return;
    if (kb_.entity(fact.subject).type != EntityType::organization) return;
    triples_.resource(subject, "org:unitOf", object);
    const bool is_known_unit =
        subject_before == fact.subject && relation_before == Relation::part_of;
    if (!is_known_unit) triples_.a(subject, "org:OrganizationalUnit");
}

}  // namespace liaison::render::rdf
