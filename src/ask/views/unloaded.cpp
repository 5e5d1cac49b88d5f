// SPDX-License-Identifier: MIT
#include "liaison/ask/views/unloaded.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <map>
#include <set>

#include "liaison/ask/query/binder.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/ask/query/loose_name.hpp"
#include "liaison/ask/query/unloaded_keys.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/ask/views/related.hpp"
#include "liaison/ask/views/timeline.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

constexpr std::array<Field, 11> kAskedFields{Field::area,     Field::group,      Field::initiative,
                                             Field::activity, Field::instrument, Field::role,
                                             Field::status,   Field::partner,    Field::relation,
                                             Field::scope,    Field::basis};

/// The value of a term of one of these fields, as written in a query.
std::string value_of(const KnowledgeBase& kb, const Term& term) {
    const auto id = [&]<typename Value>(const Value& value) {
        if constexpr (std::is_same_v<Value, AskedArea>) {
            return std::string(kb.id(value.area));
        } else if constexpr (std::is_same_v<Value, EntityIndex>) {
            return std::string(kb.id(value));
        } else if constexpr (std::is_same_v<Value, Relation>) {
            return std::string(rule_of(value).id);
        } else if constexpr (std::is_enum_v<Value> && !std::is_same_v<Value, SourceIndex>) {
            return std::string(id_of(value));
        } else {
            return std::string();
        }
    };
    return std::visit(id, term.value);
}

/// The term of a query with exactly one, else null.
const Term* only_term(const Query& query) {
    const Query* found = &query;
    while (found->op != Query::Operator::term) {
        const bool wraps =
            found->op == Query::Operator::all || found->op == Query::Operator::same_fact;
        if (!wraps || found->operands.size() != 1) return nullptr;
        found = &found->operands.front();
    }
    return &*found->term;
}

std::set<FactIndex> facts_of(const Facet& facet) {
    std::set<FactIndex> facts;
    for (const Connection& connection : facet.connections)
        facts.insert(connection.facts.begin(), connection.facts.end());
    return facts;
}

std::set<FactIndex> dated_facts(const KnowledgeBase& kb, EntityIndex entity) {
    const Subject subject = entity;
    const auto about = facts_about(kb, {&subject, 1}, {}, TraversalMode::transitive);
    std::set<FactIndex> facts;
    for (const DatedFact& dated : timeline_of(kb, about).facts) facts.insert(dated.fact);
    return facts;
}

/// Computes the table for one overlay.
class Table {
  public:
    Table(const KnowledgeBase& base, const KnowledgeBase& more) : base_(base), more_(more) {}

    std::map<std::string, std::size_t> take() {
        add_sections();
        add_names();
        for (const auto mode : {TraversalMode::transitive, TraversalMode::direct}) add_lists(mode);
        return std::move(facts_);
    }

  private:
    bool is_new(SourceIndex source) const { return !base_.find_source(more_.id(source)); }

    /// How many of the facts only the overlay's sources state.
    std::size_t count(const std::set<FactIndex>& facts) const {
        return static_cast<std::size_t>(std::ranges::count_if(facts, [&](FactIndex fact) {
            return std::ranges::all_of(more_.citations(fact), [&](const Citation& citation) {
                return is_new(citation.source);
            });
        }));
    }

    void add(const std::string& key, std::size_t facts) {
        if (facts > 0) facts_[key] = facts;
    }

    void add_sections() {
        for (std::uint32_t i = 0; i < base_.entities().size(); ++i) {
            const auto id = base_.id(EntityIndex{i});
            const EntityIndex same = *more_.find(id);
            const Profile before = profile_of(base_, EntityIndex{i}, {});
            const Profile after = profile_of(more_, same, {});
            for (const Facet& facet : before.facets) {
                if (!facet.connections.empty()) continue;
                add(key_of_section(id, facet.id), count(facts_of(*after.facet(facet.id))));
            }
            if (related_to(base_, EntityIndex{i}).empty()) add_related(same);
            if (dated_facts(base_, EntityIndex{i}).empty()) {
                add(key_of_timeline(id), count(dated_facts(more_, same)));
            }
        }
    }

    void add_related(EntityIndex entity) {
        std::set<FactIndex> facts;
        for (const Related& related : related_to(more_, entity)) {
            for (const Shared& shared : related.shared) {
                facts.insert(shared.facts.begin(), shared.facts.end());
            }
        }
        add(key_of_related(more_.id(entity)), count(facts));
    }

    void add_names() {
        for (std::uint32_t i = 0; i < more_.entities().size(); ++i) {
            const EntityIndex entity{i};
            if (base_.find(more_.id(entity))) continue;
            const Entity& record = more_.entity(entity);
            std::set<FactIndex> facts;
            for (const auto named :
                 {more_.facts_from(entity), more_.facts_to(entity), more_.facts_around(entity)}) {
                facts.insert(named.begin(), named.end());
            }
            const std::size_t all = facts.size();
            add(key_of_name(more_.id(entity)), all);
            add(key_of_name(more_.name(entity)), all);
            if (!record.acronym.empty()) add(key_of_name(more_.text(record.acronym)), all);
            for (const Alias& alias : more_.aliases(entity)) {
                add(key_of_name(more_.text(alias.name)), all);
            }
            if (!record.kind.empty()) facts_[key_of_kind(more_.text(record.kind))] += all;
        }
        for (const SourceUse& use : list_sources(more_, {})) {
            if (is_new(use.source)) add(key_of_source(more_.id(use.source)), use.facts);
        }
    }

    /// Adds each list without a filter, and for each value in the base of each field.
    void add_lists(TraversalMode mode) {
        add_list({}, {}, mode);
        for (const Field field : kAskedFields) {
            const auto name = field_rules()[static_cast<std::size_t>(field)].name;
            for (const std::string& value : values_of(field)) add_list(name, value, mode);
        }
    }

    std::vector<std::string> values_of(Field field) const {
        switch (field) {
            case Field::area: return ids_of(EntityType::area);
            case Field::group: return ids_of(EntityType::group);
            case Field::initiative: return ids_of(EntityType::initiative);
            case Field::activity: return ids_of(EntityType::activity);
            case Field::instrument: return ids_of(EntityType::instrument);
            case Field::partner: return ids_of(EntityType::organization);
            case Field::role: return words_of<Role>();
            case Field::status: return words_of<Status>();
            case Field::scope: return words_of<Scope>();
            case Field::basis: return words_of<Basis>();
            case Field::relation: break;
            default: return {};
        }
        std::vector<std::string> relations;
        for (const RelationRule& rule : relation_rules()) relations.emplace_back(rule.id);
        return relations;
    }

    std::vector<std::string> ids_of(EntityType type) const {
        std::vector<std::string> values;
        for (const EntityIndex entity : entities_of(base_, type)) {
            values.emplace_back(base_.id(entity));
        }
        return values;
    }

    template <typename E>
    static std::vector<std::string> words_of() {
        const auto words = ids<E>();
        return {words.begin(), words.end()};
    }

    void add_list(std::string_view field, const std::string& value, TraversalMode mode) {
        const auto asked = [&](const KnowledgeBase& kb) {
            if (field.empty()) return Query{};
            return bind(kb, term(std::string(field), value), {}, mode);
        };
        const Query before = asked(base_);
        const Query after = asked(more_);
        const auto add_rows = [&](std::string_view list, const std::vector<Profile>& rows) {
            std::set<FactIndex> facts;
            for (const Profile& row : rows) {
                for (const Facet& facet : row.facets) facts.merge(facts_of(facet));
                for (const auto& path : row.matched) facts.insert(path.begin(), path.end());
            }
            add(*key_of_list(base_, list, before, mode), count(facts));
        };
        if (list_partners(base_, before, mode).rows.empty()) {
            add_rows("partners", list_partners(more_, after, mode).rows);
        }
        for (const auto& word : words<EntityType>()) {
            if (word.value == EntityType::organization) continue;
            if (!list_entities(base_, word.value, before, mode).empty()) continue;
            add_rows(array_key_of(word.value), list_entities(more_, word.value, after, mode));
        }
        if (list_facts(base_, before).empty()) {
            const auto facts = list_facts(more_, after);
            add(*key_of_list(base_, "facts", before, mode), count({facts.begin(), facts.end()}));
        }
    }

    const KnowledgeBase& base_;
    const KnowledgeBase& more_;
    std::map<std::string, std::size_t> facts_;
};

/// Parses a line of the table from behind its key: the overlay, a tab, the number of facts.
Unloaded read(std::string_view rest) {
    const auto tab = rest.find('\t');
    Unloaded found{rest.substr(0, tab), 0};
    const auto digits = rest.substr(tab + 1, rest.find('\n') - tab - 1);
    std::from_chars(digits.data(), digits.data() + digits.size(), found.facts);
    return found;
}

}  // namespace

std::string key_of_section(std::string_view entity, FacetId facet) {
    return fmt::format("section {} {}", entity, id_of(facet));
}

std::string key_of_timeline(std::string_view entity) { return fmt::format("timeline {}", entity); }

std::string key_of_related(std::string_view entity) { return fmt::format("related {}", entity); }

std::optional<std::string> key_of_list(const KnowledgeBase& kb, std::string_view list,
                                       const Query& query, TraversalMode mode) {
    std::string key = fmt::format("list {}", list);
    if (!is_unconditional(query)) {
        const Term* term = only_term(query);
        if (term == nullptr || term->field == Field::text) return std::nullopt;
        key += fmt::format(" {}:{}", field_rules()[static_cast<std::size_t>(term->field)].name,
                           value_of(kb, *term));
    }
    return mode == TraversalMode::direct ? key + " direct" : key;
}

std::string unloaded_lines(const KnowledgeBase& base, const KnowledgeBase& more,
                           std::string_view overlay) {
    std::string lines;
    for (const auto& [key, facts] : Table(base, more).take()) {
        lines += fmt::format("{}\t{}\t{}\n", key, overlay, facts);
    }
    return lines;
}

std::optional<Unloaded> find_unloaded(std::string_view table, const std::string& key) {
    const auto line = table.find('\n' + key + '\t');
    if (line == std::string_view::npos) return std::nullopt;
    return read(table.substr(line + key.size() + 2));
}

std::optional<Unloaded> find_unloaded_words(std::string_view table, std::string_view words) {
    const std::string folded = ' ' + loose_name(text::fold(words));
    if (folded.size() == 1) return std::nullopt;
    constexpr std::string_view kName = "\nname";
    for (auto line = table.find(kName); line != std::string_view::npos;
         line = table.find(kName, line + 1)) {
        const auto rest = table.substr(line + kName.size());
        const auto tab = rest.find('\t');
        const auto at = rest.substr(0, tab).find(folded);
        if (at == std::string_view::npos) continue;
        const char behind = rest[at + folded.size()];
        if (behind == ' ' || behind == '\t') return read(rest.substr(tab + 1));
    }
    return std::nullopt;
}

}  // namespace liaison::ask
