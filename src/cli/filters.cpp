// SPDX-License-Identifier: MIT
#include "filters.hpp"

#include <set>

#include "command.hpp"
#include "liaison/ask/names.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/nearest.hpp"

namespace liaison::cli {
namespace {

using ask::Field;
using ask::Query;

std::vector<std::string> split_at_commas(const std::string& value) {
    std::vector<std::string> parts(1);
    for (const char c : value) {
        if (c == ',') {
            parts.emplace_back();
        } else if (!parts.back().empty() || c != ' ') {
            parts.back() += c;
        }
    }
    return parts;
}

/// The value as one term or, where it has commas and names nothing as a whole, as several of which
/// one must hold.
template <typename ToTerm>
Query any_of_value(const std::string& value, const ToTerm& to_term) {
    if (value.find(',') == std::string::npos) return to_term(value);
    try {
        return to_term(value);
    } catch (const Error&) {
        std::vector<Query> alternatives;
        for (const auto& part : split_at_commas(value)) alternatives.push_back(to_term(part));
        return ask::any_of(std::move(alternatives));
    }
}

template <typename E>
E parse_word(std::string_view what, const std::string& value) {
    if (const auto word = parse<E>(value); word && !value.empty()) return *word;
    Nearest nearest(value);
    std::string known;
    for (const auto& word : words<E>()) {
        if (word.id.empty()) continue;
        nearest.consider(word.id);
        known += (known.empty() ? "it is one of " : ", ") + std::string(word.id);
    }
    const auto hint = nearest.hint();
    throw Error{ErrorKind::usage, "there is no " + std::string(what) + " \"" + value + '"',
                hint.empty() ? known : hint};
}

Query kind_term_of(const KnowledgeBase& kb, const std::string& value) {
    std::set<std::string_view> kinds;
    for (const Entity& entity : kb.entities()) {
        if (!entity.kind.empty()) kinds.insert(kb.text(entity.kind));
    }
    if (kinds.contains(value)) return ask::kind_term(value);
    Nearest nearest(value);
    for (const std::string_view kind : kinds) nearest.consider(kind);
    throw Error{ErrorKind::not_found, "nothing is of the kind \"" + value + '"', nearest.hint()};
}

/// Each status with each source that was asked for, as the terms that narrow a fact.
std::vector<std::vector<Query>> narrowings(const KnowledgeBase& kb, const Filters& filters) {
    std::vector<std::vector<Query>> all(1);
    const auto combine = [&](const std::vector<std::string>& values, const auto& to_term) {
        if (values.empty()) return;
        std::vector<std::vector<Query>> combined;
        for (const auto& narrowing : all) {
            for (const auto& value : values) {
                combined.push_back(narrowing);
                combined.back().push_back(any_of_value(value, to_term));
            }
        }
        all = std::move(combined);
    };
    combine(filters.status, [](const std::string& value) {
        return ask::term(parse_word<Status>("status", value));
    });
    combine(filters.source,
            [&](const std::string& value) { return ask::term(ask::resolve_source(kb, value)); });
    return all;
}

}  // namespace

void add_filters(CLI::App& app, Filters& filters) {
    const auto add = [&](const char* name, std::vector<std::string>& values,
                         const char* description, const char* placeholder) {
        add_repeatable(app, name, values, description, placeholder)->group("Filters");
    };
    add("--area", filters.area,
        "concerned with this area or a narrower one, also through a group, initiative or "
        "instrument",
        "AREA");
    add("--status", filters.status, "of the facts that count: current, to-date, exploring, ended",
        "STATUS");
    add("--group", filters.group, "tied to this group", "GROUP");
    add("--role", filters.role, "somebody has this role: chair, member, lead …", "ROLE");
    add("--activity", filters.activity, "sharing or bringing this activity", "ACTIVITY");
    add("--initiative", filters.initiative, "tied to this initiative", "INITIATIVE");
    add("--partner", filters.partner, "tied to this partner, or the partner itself", "PARTNER");
    add("--source", filters.source, "of the facts that count: those that this source states",
        "SOURCE");
    add("--kind", filters.kind, "of this kind: office, crime, working-group …", "KIND");
    app.add_flag("--direct", filters.direct,
                 "only what a fact says of the entity itself, nothing reached through others")
        ->group("Filters");
}

ask::Query query_of(const KnowledgeBase& kb, const Filters& filters) {
    std::vector<Query> conditions;
    const auto entity_terms = [&](const std::vector<std::string>& values, Field field,
                                  EntityType type) {
        for (const auto& value : values) {
            conditions.push_back(any_of_value(value, [&](const std::string& name) {
                const EntityIndex entity = ask::resolve_name(kb, name, {type});
                if (field == Field::area) return ask::area_term(kb, entity, filters.direct);
                return ask::term(field, entity);
            }));
        }
    };
    entity_terms(filters.area, Field::area, EntityType::area);
    entity_terms(filters.group, Field::group, EntityType::group);
    entity_terms(filters.activity, Field::activity, EntityType::activity);
    entity_terms(filters.initiative, Field::initiative, EntityType::initiative);
    entity_terms(filters.partner, Field::partner, EntityType::organization);
    for (const auto& value : filters.role) {
        conditions.push_back(any_of_value(value, [](const std::string& role) {
            return ask::term(parse_word<Role>("role", role));
        }));
    }

    std::vector<Query> query;
    for (const auto& narrowing : narrowings(kb, filters)) {
        for (const Query& condition : conditions) {
            if (narrowing.empty()) {
                query.push_back(condition);
                continue;
            }
            auto together = narrowing;
            together.insert(together.begin(), condition);
            query.push_back(ask::same_fact(std::move(together)));
        }
        if (conditions.empty() && !narrowing.empty()) query.push_back(ask::same_fact(narrowing));
    }
    for (const auto& value : filters.kind) {
        query.push_back(
            any_of_value(value, [&](const std::string& kind) { return kind_term_of(kb, kind); }));
    }
    return ask::all_of(std::move(query));
}

ask::Reach reach_of(const Filters& filters) { return {filters.direct}; }

}  // namespace liaison::cli
