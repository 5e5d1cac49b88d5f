// SPDX-License-Identifier: MIT
#include "load/resolve/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/model/text.hpp"
#include "load/draft/record_pointer.hpp"
#include "load/resolve/cycles.hpp"
#include "load/resolve/entity_table.hpp"
#include "load/resolve/source_table.hpp"

namespace liaison::load {
namespace {

constexpr std::size_t kMostStepsShown = 6;

/// Whether `until` is before `since`, whichever days the two dates mean.
bool is_reversed(Date since, Date until) {
    if (since.absent() || until.absent()) return false;
    // 2017-07 to 2017 can be right, so only the parts that both dates have are compared.
    return until.at_precision_of(since) < since.at_precision_of(until);
}

class Resolver {
  public:
    explicit Resolver(UnresolvedBase& unresolved)
        : unresolved_(unresolved), entities_(unresolved) {}

    EntityIndex hub();
    std::vector<Entity> entities();
    void check_facts();
    void check_cycles();

  private:
    /// The index of the entity for the symbol in `reference`. Returns nullopt if there is no
    /// symbol, and also reports a fault at `location()` if no entity has that id.
    std::optional<std::size_t> find(EntityIndex reference, const auto& location);
    /// Replaces the fact's symbols by indices of entities.
    void check_fact(std::size_t index);
    void check_relation(std::size_t index);
    void check_dates(Date since, Date until, const auto& location);
    void check_type(std::size_t index, std::string_view end, EntityIndex entity, TypeSet allowed);
    void check_object(std::size_t index, const RelationRule& rule);
    void report_cycle(const Cycle& cycle, std::string_view relation, SourceLocation location);

    std::string_view id(std::size_t entity) const {
        return unresolved_.ids.view(entities_.unresolved(entity).id);
    }

    UnresolvedBase& unresolved_;
    EntityTable entities_;
};

std::optional<std::size_t> Resolver::find(EntityIndex reference, const auto& location) {
    const Symbol symbol = as_symbol(reference);
    if (symbol == 0) return std::nullopt;
    const auto found = entities_.find(symbol);
    if (!found) {
        const std::string_view id = unresolved_.ids.view(symbol);
        unresolved_.diagnostics.add(
            DiagnosticCode::dangling_reference, location(),
            fmt::format("no entity has the id \"{}\"", id),
            unresolved_.diagnostics.wants_more() ? entities_.hint_for(id) : std::string());
    }
    return found;
}

void Resolver::check_dates(Date since, Date until, const auto& location) {
    if (!is_reversed(since, until)) return;
    unresolved_.diagnostics.add(DiagnosticCode::reversed_dates, location(),
                                "ends before it begins");
}

EntityIndex Resolver::hub() {
    const UnresolvedFile& base = unresolved_.files.front();
    if (!base.is_document) return kNoEntity;
    if (base.hub == 0 && base.names_hub) return kNoEntity;
    if (base.hub == 0) {
        unresolved_.diagnostics.add(DiagnosticCode::missing_key, {.file = base.name},
                                    "the key \"hub\" is missing",
                                    "only a file that is added to another may leave it out");
        return kNoEntity;
    }
    for (const UnresolvedFile& file : unresolved_.files) {
        if (file.hub != 0 && file.hub != base.hub) {
            unresolved_.diagnostics.add(DiagnosticCode::conflict,
                                        {.file = file.name, .pointer = "hub"},
                                        "the file it is added to has another hub", {},
                                        {.file = base.name, .pointer = "hub"});
        }
    }
    const auto location = [&] { return SourceLocation{.file = base.name, .pointer = "hub"}; };
    const auto found = find(as_index(base.hub), location);
    if (!found) return kNoEntity;
    if (entities_.type_of(*found) != EntityType::organization) {
        unresolved_.diagnostics.add(DiagnosticCode::ill_typed_reference, location(),
                                    fmt::format("\"{}\" is not an organization", id(*found)));
    }
    return EntityIndex{static_cast<std::uint32_t>(*found)};
}

std::vector<Entity> Resolver::entities() {
    std::vector<Entity> resolved;
    resolved.reserve(entities_.size());
    for (std::size_t i = 0; i < entities_.size(); ++i) {
        const UnresolvedEntity& unresolved = entities_.unresolved(i);
        Entity& entity = resolved.emplace_back(unresolved.entity);
        check_dates(entity.since, entity.until,
                    [&] { return location_of(unresolved_, unresolved, "/until"); });
        const auto location = [&] { return location_of(unresolved_, unresolved, "/broader"); };
        const auto broader = find(unresolved.entity.broader, location);
        entity.broader = kNoEntity;
        if (!broader) continue;
        if (entities_.type_of(*broader) != EntityType::area) {
            unresolved_.diagnostics.add(DiagnosticCode::ill_typed_reference, location(),
                                        fmt::format("\"{}\" is not an area", id(*broader)));
        }
        entity.broader = EntityIndex{static_cast<std::uint32_t>(*broader)};
    }
    return resolved;
}

void Resolver::check_type(std::size_t index, std::string_view end, EntityIndex entity,
                          TypeSet allowed) {
    if (entity == kNoEntity) return;
    const EntityType type = entities_.type_of(to_index(entity));
    if (allowed.contains(type)) return;
    const RelationRule& rule = rule_of(unresolved_.facts[index].relation);
    const std::string what =
        end == "with" ? text::quoted(end) : fmt::format("the {} of \"{}\"", end, rule.id);
    unresolved_.diagnostics.add(DiagnosticCode::ill_typed_reference,
                                location_of_fact(unresolved_, index, fmt::format("/{}", end)),
                                fmt::format("\"{}\" is {}, but {} must be {}", id(to_index(entity)),
                                            describe({type}), what, describe(allowed)));
}

/// The types that the object may have depend on the type of the subject.
void Resolver::check_object(std::size_t index, const RelationRule& rule) {
    const Fact& fact = unresolved_.facts[index];
    const auto type_of = [this](EntityIndex entity) { return entities_.type_of(to_index(entity)); };
    const RelationEnds* ends =
        fact.subject == kNoEntity ? nullptr : rule.ends_of(type_of(fact.subject));
    if (ends == nullptr || fact.object == kNoEntity ||
        !rule.objects().contains(type_of(fact.object))) {
        return check_type(index, "object", fact.object, rule.objects());
    }
    if (ends->objects.contains(type_of(fact.object))) return;
    unresolved_.diagnostics.add(
        DiagnosticCode::ill_typed_reference, location_of_fact(unresolved_, index, "/object"),
        fmt::format("\"{}\" is {}, but the object of \"{}\" must be {} where the subject is {}",
                    id(to_index(fact.object)), describe({type_of(fact.object)}), rule.id,
                    describe(ends->objects), describe({type_of(fact.subject)})));
}

void Resolver::check_relation(std::size_t index) {
    const Fact& fact = unresolved_.facts[index];
    const RelationRule& rule = rule_of(fact.relation);
    check_type(index, "subject", fact.subject, rule.subjects());
    check_object(index, rule);
    if (fact.role != Role::none && fact.relation != Relation::takes_part_in) {
        unresolved_.diagnostics.add(DiagnosticCode::misplaced_role,
                                    location_of_fact(unresolved_, index, "/role"),
                                    "only a fact of the relation \"takes-part-in\" has a role");
    }
}

void Resolver::check_fact(std::size_t index) {
    Fact& fact = unresolved_.facts[index];
    const auto resolve = [&](EntityIndex& reference, std::string_view end) {
        const auto found = find(reference, [&] {
            return location_of_fact(unresolved_, index, fmt::format("/{}", end));
        });
        reference = found ? EntityIndex{static_cast<std::uint32_t>(*found)} : kNoEntity;
    };
    resolve(fact.subject, "subject");
    resolve(fact.object, "object");
    resolve(fact.context, "with");
    if (!std::ranges::binary_search(unresolved_.unrelated, index)) check_relation(index);
    check_type(index, "with", fact.context, {EntityType::organization});
    check_dates(fact.since, fact.until,
                [&] { return location_of_fact(unresolved_, index, "/until"); });
}

void Resolver::check_facts() {
    for (std::size_t i = 0; i < unresolved_.facts.size(); ++i) check_fact(i);
}

void Resolver::report_cycle(const Cycle& cycle, std::string_view relation,
                            SourceLocation location) {
    std::string walk;
    for (std::size_t i = 0; i < std::min(cycle.size(), kMostStepsShown); ++i) {
        walk += fmt::format("{} → ", id(cycle[i].from));
    }
    if (cycle.size() > kMostStepsShown) {
        walk += fmt::format("… ({} steps) → ", cycle.size());
    }
    walk += id(cycle.back().to);
    unresolved_.diagnostics.add(DiagnosticCode::cycle, std::move(location),
                                fmt::format("a cycle of \"{}\": {}", relation, walk));
}

void Resolver::check_cycles() {
    std::vector<Edge> parts;
    for (std::size_t i = 0; i < unresolved_.facts.size(); ++i) {
        const Fact& fact = unresolved_.facts[i];
        if (fact.relation != Relation::part_of) continue;
        if (std::ranges::binary_search(unresolved_.unrelated, i)) continue;
        if (fact.subject == kNoEntity || fact.object == kNoEntity) continue;
        parts.push_back(
            {static_cast<std::uint32_t>(fact.subject), static_cast<std::uint32_t>(fact.object), i});
    }
    const std::size_t nodes = entities_.size();
    for (const Cycle& cycle : find_cycles(nodes, std::move(parts), Diagnostics::kMostKept)) {
        report_cycle(cycle, "part-of", location_of_fact(unresolved_, cycle.back().origin));
    }

    std::vector<Edge> broader;
    for (std::size_t i = 0; i < nodes; ++i) {
        const auto wider = entities_.find(as_symbol(entities_.unresolved(i).entity.broader));
        if (!wider) continue;
        broader.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(*wider), i});
    }
    for (const Cycle& cycle : find_cycles(nodes, std::move(broader), Diagnostics::kMostKept)) {
        const UnresolvedEntity& entity = entities_.unresolved(cycle.back().origin);
        report_cycle(cycle, "broader", location_of(unresolved_, entity, "/broader"));
    }
}

}  // namespace

KnowledgeBase::Parts resolve(UnresolvedBase& unresolved) {
    SourceTable sources(unresolved);
    Resolver resolver(unresolved);
    KnowledgeBase::Parts parts;
    parts.hub = resolver.hub();
    parts.entities = resolver.entities();
    resolver.check_facts();
    resolver.check_cycles();
    sources.resolve_citations();
    parts.citations = std::move(unresolved.citations);
    parts.sources = sources.take_sources();
    parts.sections = sources.take_sections();
    parts.facts = std::move(unresolved.facts);
    parts.fingerprints = std::move(unresolved.fingerprints);
    parts.captures = sources.take_captures();
    parts.aliases = std::move(unresolved.aliases);
    parts.schema = unresolved.files.front().schema;
    parts.title = unresolved.files.front().title;
    parts.description = unresolved.files.front().description;
    parts.arena = std::move(unresolved.arena);
    return parts;
}

}  // namespace liaison::load
