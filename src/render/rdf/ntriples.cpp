// SPDX-License-Identifier: MIT
#include "liaison/render/rdf/ntriples.hpp"

#include <fmt/format.h>

#include <set>

#include "liaison/ask/words/fingerprint.hpp"
#include "render/rdf/citation_triples.hpp"
#include "render/rdf/fact_triples.hpp"
#include "render/rdf/rdf_terms.hpp"
#include "render/rdf/rdf_text.hpp"
#include "render/rdf/record_triples.hpp"
#include "render/rdf/triple_writer.hpp"

namespace liaison::render {
namespace {

using load::Key;
using load::ObjectKind;
using rdf::iri;
using rdf::term_of;

/// The knowledge base itself. It is a blank node, because it has no lasting name.
constexpr std::string_view kBase = "_:base";

bool is_concept(EntityType type) {
    return type == EntityType::area || type == EntityType::activity;
}

class Writer {
  public:
    Writer(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink)
        : kb_(kb),
          subgraph_(subgraph),
          triples_(sink),
          records_(kb, triples_),
          facts_(kb, triples_) {}

    void document() {
        constexpr auto kObject = ObjectKind::document;
        triples_.a(kBase, "dcat:Dataset");
        triples_.text(kBase, kObject, Key::schema, kb_.schema());
        triples_.literal(kBase, term_of(kObject, Key::format), fmt::format("{}", load::kFormat),
                         "xsd:integer");
        triples_.text(kBase, kObject, Key::title, kb_.title());
        triples_.text(kBase, kObject, Key::description, kb_.description());
        if (subgraph_.names_hub) triples_.resource(kBase, kObject, Key::hub, entity_iri(kb_.hub()));
        for (const SourceIndex index : subgraph_.source_indices()) source(index);
        for (const EntityIndex index : subgraph_.entity_indices()) entity(index);
        for (const FactIndex index : subgraph_.fact_indices()) {
            triples_.resource(kBase, kObject, Key::facts, facts_.write(index));
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
        records_.write(self, kObject, source, [&](Key key) {
            if (key != Key::url) return;
            if (const auto page = rdf::address_iri(kb_.text(source.url))) {
                triples_.resource(self, "foaf:page", *page);
            }
        });
        for (const Capture& capture : kb_.captures(source)) this->capture(self, capture);
        for (const std::uint32_t number : source.sections.indices()) {
            if (subgraph_.sections[number]) section(self, number);
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
        records_.write(self, kObject, capture, [](Key) {});
    }

    void section(std::string_view source, std::uint32_t index) {
        constexpr auto kObject = ObjectKind::section;
        const Section& section = kb_.section(index);
        const std::string self = fmt::format("{}#{}", source, kb_.text(section.id));
        triples_.resource(source, ObjectKind::source, Key::sections, self);
        triples_.a(self, "liaison:Section");
        triples_.resource(self, "dcterms:isPartOf", source);
        records_.write(self, kObject, section, [&](Key key) {
            if (key == Key::paragraphs) paragraphs(self, index, kb_.fingerprints(section));
        });
    }

    void paragraphs(std::string_view section, std::uint32_t index,
                    std::span<const std::uint64_t> fingerprints) {
        const std::string nil = rdf::expanded("rdf:nil");
        const auto node = [&](std::size_t i) {
            return i == fingerprints.size() ? nil : fmt::format("_:s{}p{}", index, i);
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
        records_.write(self, kObject, entity, [&](Key key) {
            if (key == Key::kind) kind(self, entity);
            if (key == Key::aliases) aliases(self, index);
            if (key == Key::cite) {
                rdf::write_citations(kb_, self, kObject, kb_.citations(index), triples_);
            }
        });
    }

    /// Remembers the kind, and writes it with a term in common use as well.
    void kind(std::string_view self, const Entity& entity) {
        const auto kind = kb_.text(entity.kind);
        if (kind.empty()) return;
        kinds_.insert(kind);
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

    /// Writes each alias as a label with kind and basis, and each name once as a plain label.
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
            records_.write(label, kObject, alias, [](Key) {});
        }
    }

    const KnowledgeBase& kb_;
    const Subgraph& subgraph_;
    rdf::TripleWriter triples_;
    rdf::RecordTriples records_;
    rdf::FactTriples facts_;
    std::set<std::string_view> kinds_;
};

}  // namespace

void write_ntriples(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    Writer(kb, subgraph, sink).document();
}

}  // namespace liaison::render
