// SPDX-License-Identifier: MIT
#include "liaison/render/rdf/ntriples.hpp"

#include <fmt/format.h>

#include <set>

#include "liaison/ask/words/fingerprint.hpp"
#include "render/rdf/citation_triples.hpp"
#include "render/rdf/fact_triples.hpp"
#include "render/rdf/rdf_terms.hpp"
#include "render/rdf/rdf_text.hpp"
#include "render/rdf/triple_writer.hpp"

namespace liaison::render {
namespace {

using load::Key;
using load::ObjectKind;
using rdf::iri;
using rdf::term_of;

/// The knowledge base itself, which has no name that would stay the same.
constexpr std::string_view kBase = "_:base";

bool is_concept(EntityType type) {
    return type == EntityType::area || type == EntityType::activity;
}

class Writer {
  public:
    Writer(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink)
        : kb_(kb), subgraph_(subgraph), triples_(sink), facts_(kb, triples_) {}

    void document() {
        constexpr auto kObject = ObjectKind::document;
        triples_.a(kBase, "dcat:Dataset");
        triples_.text(kBase, kObject, Key::schema, kb_.schema());
        triples_.literal(kBase, term_of(kObject, Key::format), fmt::format("{}", load::kFormat),
                         "xsd:integer");
        triples_.text(kBase, kObject, Key::title, kb_.title());
        triples_.text(kBase, kObject, Key::description, kb_.description());
        if (subgraph_.names_hub) triples_.resource(kBase, kObject, Key::hub, entity_iri(kb_.hub()));
        for (std::uint32_t i = 0; i < kb_.sources().size(); ++i) {
            if (subgraph_.has(SourceIndex{i})) source(SourceIndex{i});
        }
        for (std::uint32_t i = 0; i < kb_.entities().size(); ++i) {
            if (subgraph_.has(EntityIndex{i})) entity(EntityIndex{i});
        }
        for (std::uint32_t i = 0; i < kb_.facts().size(); ++i) {
            if (!subgraph_.has(FactIndex{i})) continue;
            triples_.resource(kBase, kObject, Key::facts, facts_.write(FactIndex{i}));
        }
        for (const std::string_view kind : kinds_) concept_of_kind(kind);
    }

  private:
    std::string entity_iri(EntityIndex entity) const { return iri(rdf::kEntities, kb_.id(entity)); }

    void source(SourceIndex index) {
        constexpr auto kObject = ObjectKind::source;
        const Source& source = kb_.source(index);
        const std::string self = iri(rdf::kSources, kb_.id(index));
        triples_.resource(kBase, ObjectKind::document, Key::sources, self);
        triples_.a(self, "foaf:Document");
        triples_.a(self, "liaison:Source");
        triples_.text(self, kObject, Key::title, kb_.text(source.title));
        triples_.text(self, kObject, Key::publisher, kb_.text(source.publisher));
        const auto url = kb_.text(source.url);
        triples_.literal(self, term_of(kObject, Key::url), url, "xsd:anyURI");
        if (const auto page = rdf::address_iri(url)) {
            triples_.resource(self, "foaf:page", *page);
        }
        triples_.date(self, kObject, Key::retrieved, source.retrieved);
        triples_.date(self, kObject, Key::published, source.published);
        triples_.literal(self, term_of(kObject, Key::archived), kb_.text(source.archived),
                         "xsd:anyURI");
        triples_.text(self, kObject, Key::lang, kb_.text(source.lang));
        triples_.text(self, kObject, Key::note, kb_.text(source.note));
        for (const Capture& capture : kb_.captures(source)) this->capture(self, capture);
        for (std::uint32_t i = 0; i < source.sections.count; ++i) {
            const std::uint32_t place = source.sections.first + i;
            if (subgraph_.sections[place]) section(self, place);
        }
    }

    void capture(std::string_view source, const Capture& capture) {
        constexpr auto kObject = ObjectKind::capture;
        const std::string seen = capture.seen.to_string();
        const std::string fingerprint = ask::to_hex(capture.fingerprint);
        const auto archived = kb_.text(capture.archived);
        const std::string self =
            rdf::part_iri(source, "capture", fmt::format("{} {} {}", seen, fingerprint, archived));
        triples_.resource(source, ObjectKind::source, Key::captures, self);
        triples_.a(self, "liaison:Capture");
        triples_.date(self, kObject, Key::seen, capture.seen);
        triples_.text(self, kObject, Key::fingerprint, fingerprint);
        triples_.literal(self, term_of(kObject, Key::archived), archived, "xsd:anyURI");
    }

    void section(std::string_view source, std::uint32_t place) {
        constexpr auto kObject = ObjectKind::section;
        const Section& section = kb_.section(place);
        const std::string self = fmt::format("{}#{}", source, kb_.text(section.id));
        triples_.resource(source, ObjectKind::source, Key::sections, self);
        triples_.a(self, "liaison:Section");
        triples_.resource(self, "dcterms:isPartOf", source);
        triples_.text(self, kObject, Key::id, kb_.text(section.id));
        triples_.text(self, kObject, Key::title, kb_.text(section.title));
        paragraphs(self, place, kb_.fingerprints(section));
    }

    void paragraphs(std::string_view section, std::uint32_t place,
                    std::span<const std::uint64_t> fingerprints) {
        const std::string nil = rdf::expanded("rdf:nil");
        const auto node = [&](std::size_t i) {
            return i == fingerprints.size() ? nil : fmt::format("_:s{}p{}", place, i);
        };
        if (!fingerprints.empty()) {
            triples_.resource(section, ObjectKind::section, Key::paragraphs, node(0));
        }
        for (std::size_t i = 0; i < fingerprints.size(); ++i) {
            triples_.text(node(i), "rdf:first", ask::to_hex(fingerprints[i]));
            triples_.resource(node(i), "rdf:rest", node(i + 1));
        }
    }

    void entity(EntityIndex index) {
        constexpr auto kObject = ObjectKind::entity;
        const Entity& entity = kb_.entity(index);
        const std::string self = entity_iri(index);
        const auto list = load::array_of(entity.type);
        triples_.resource(kBase, ObjectKind::document, list, self);
        for (const auto term : rdf::classes_of(entity.type)) triples_.a(self, term);
        if (is_concept(entity.type)) {
            triples_.resource(self, "skos:inScheme", iri(id_of(entity.type), ""));
        }
        triples_.text(self, kObject, Key::name, kb_.text(entity.name));
        triples_.text(self, kObject, Key::acronym, kb_.text(entity.acronym));
        kind(self, entity);
        triples_.date(self, kObject, Key::since, entity.since);
        triples_.date(self, kObject, Key::until, entity.until);
        if (entity.broader != kNoEntity) {
            triples_.resource(self, kObject, Key::broader, entity_iri(entity.broader));
        }
        aliases(self, index);
        rdf::write_citations(kb_, self, kObject, kb_.citations(index), triples_);
        triples_.word(self, kObject, Key::basis, rdf::kBases, entity.basis);
        triples_.text(self, kObject, Key::note, kb_.text(entity.note));
    }

    void kind(std::string_view self, const Entity& entity) {
        const auto kind = kb_.text(entity.kind);
        if (kind.empty()) return;
        kinds_.insert(kind);
        triples_.resource(self, ObjectKind::entity, Key::kind, iri(rdf::kKinds, kind));
        if (!is_concept(entity.type) && entity.type != EntityType::instrument) {
            triples_.resource(self, "org:classification", iri(rdf::kKinds, kind));
        }
    }

    void concept_of_kind(std::string_view kind) {
        const std::string self = iri(rdf::kKinds, kind);
        triples_.a(self, "skos:Concept");
        triples_.text(self, "skos:notation", kind);
        triples_.resource(self, "skos:inScheme", iri("kind", ""));
    }

    /// Each as a label with its kind and basis, and each name once as a plain label.
    void aliases(std::string_view self, EntityIndex index) {
        constexpr auto kObject = ObjectKind::alias;
        const Entity& entity = kb_.entity(index);
        std::set<std::string_view> names{kb_.text(entity.name)};
        const auto alternative = [&](std::string_view name) {
            if (names.insert(name).second) triples_.text(self, "skos:altLabel", name);
        };
        alternative(kb_.text(entity.acronym));
        std::set<std::string> written;
        for (const Alias& alias : kb_.aliases(index)) {
            const auto name = kb_.text(alias.name);
            const std::string label =
                rdf::part_iri(self, "alias",
                              fmt::format("{} {} {}", id_of(alias.kind), id_of(alias.basis), name));
            alternative(name);
            if (!written.insert(label).second) continue;
            triples_.resource(self, ObjectKind::entity, Key::aliases, label);
            triples_.a(label, "skosxl:Label");
            triples_.text(label, kObject, Key::name, name);
            triples_.word(label, kObject, Key::kind, rdf::kAliasKinds, alias.kind);
            triples_.word(label, kObject, Key::basis, rdf::kBases, alias.basis);
        }
    }

    const KnowledgeBase& kb_;
    const Subgraph& subgraph_;
    rdf::TripleWriter triples_;
    rdf::FactTriples facts_;
    std::set<std::string_view> kinds_;
};

}  // namespace

void write_ntriples(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    Writer(kb, subgraph, sink).document();
}

}  // namespace liaison::render
