// SPDX-License-Identifier: MIT
#include "liaison/question/line/completion_words.hpp"

#include <array>
#include <set>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/views/matrix.hpp"
#include "liaison/question/glossary.hpp"
#include "liaison/render/picture/picture.hpp"
#include "liaison/render/text/format.hpp"

namespace liaison::question {
namespace {

using Candidates = std::vector<Candidate>;

struct TypePlaceholder {
    std::string_view placeholder;
    TypeSet types;
};

constexpr std::array kTypePlaceholders{
    TypePlaceholder{"AREA", {EntityType::area}},
    TypePlaceholder{"GROUP", {EntityType::group}},
    TypePlaceholder{"INITIATIVE", {EntityType::initiative}},
    TypePlaceholder{"ACTIVITY", {EntityType::activity}},
    TypePlaceholder{"INSTRUMENT", {EntityType::instrument}},
    TypePlaceholder{"PARTNER", {EntityType::organization}},
    TypePlaceholder{"NAME", ask::kAnyType},
};

Candidates plain(const auto& words) {
    Candidates candidates;
    for (const auto word : words) candidates.push_back({std::string(word), {}});
    return candidates;
}

template <typename E>
Candidates vocabulary() {
    Candidates candidates;
    for (const Word<E>& word : words<E>()) {
        if (word.id.empty()) continue;
        candidates.push_back({std::string(word.id), std::string(word.meaning)});
    }
    return candidates;
}

Candidates relation_words() {
    Candidates candidates;
    for (const RelationRule& rule : relation_rules()) {
        candidates.push_back({std::string(rule.id), describe(rule)});
    }
    return candidates;
}

Candidates column_words() {
    Candidates candidates;
    for (const auto facet : ask::kMatrixColumns) {
        candidates.push_back({std::string(ask::id_of(facet)), {}});
    }
    return candidates;
}

Candidates names_and_meanings(const auto& rules) {
    Candidates candidates;
    for (const auto& rule : rules) {
        candidates.push_back({std::string(rule.name), std::string(rule.meaning)});
    }
    return candidates;
}

Candidates entity_words(const KnowledgeBase& kb, TypeSet types) {
    Candidates candidates;
    for (const EntityIndex entity : kb.entity_indices()) {
        if (!types.contains(kb.entity(entity).type)) continue;
        const std::string name(kb.name(entity));
        const std::string acronym(kb.text(kb.entity(entity).acronym));
        candidates.push_back({std::string(kb.id(entity)), ask::full_name(kb, entity)});
        if (!acronym.empty()) candidates.push_back({acronym, name, true});
        candidates.push_back({name, std::string(kb.id(entity)), true});
    }
    return candidates;
}

Candidates id_words(const KnowledgeBase& kb) {
    Candidates candidates;
    for (const EntityIndex entity : kb.entity_indices()) {
        candidates.push_back({std::string(kb.id(entity)), ask::full_name(kb, entity)});
    }
    return candidates;
}

Candidates source_words(const KnowledgeBase& kb) {
    Candidates candidates;
    for (const Source& source : kb.sources()) {
        candidates.push_back({std::string(kb.text(source.id)), std::string(kb.text(source.title))});
    }
    return candidates;
}

Candidates kind_words(const KnowledgeBase& kb) {
    std::set<std::string_view> kinds;
    for (const Entity& entity : kb.entities()) kinds.insert(kb.text(entity.kind));
    kinds.erase(std::string_view{});
    return plain(kinds);
}

Candidates type_words() {
    Candidates candidates = vocabulary<EntityType>();
    candidates.push_back({"fact", "a statement"});
    return candidates;
}

Candidates glossary_words(const KnowledgeBase& kb) {
    Candidates candidates{{"query", "the query language"}, {"time", "dates and periods"}};
    for (const auto& entry : glossary(&kb)) candidates.push_back({entry.term, entry.meaning});
    return candidates;
}

Candidates formats_of(const LineCommand* command) {
    return command == nullptr ? names_and_meanings(render::format_rules())
                              : names_and_meanings(command->formats);
}

/// The keys of the rows of a list; for other commands, those of partners.
Candidates keys_of(const LineCommand* command) {
    const auto* rule = command == nullptr ? nullptr : find_command(command->name);
    if (rule == nullptr || rule->keys == nullptr) rule = &command_rules().front();
    return plain(rule->keys());
}

/// The words that come from the knowledge base; nothing for other placeholders.
std::function<Candidates(const KnowledgeBase&)> words_of_base(std::string_view placeholder) {
    for (const auto& [name, types] : kTypePlaceholders) {
        if (name != placeholder) continue;
        return [set = types](const KnowledgeBase& kb) { return entity_words(kb, set); };
    }
    if (placeholder == "ID") return id_words;
    if (placeholder == "SOURCE") return source_words;
    if (placeholder == "KIND") return kind_words;
    if (placeholder == "TERM") return glossary_words;
    return {};
}

Candidates words_of_program(const Slot& slot) {
    const std::string_view placeholder = slot.placeholder;
    if (placeholder == "TYPE") return type_words();
    if (placeholder == "STATUS") return vocabulary<Status>();
    if (placeholder == "ROLE") return vocabulary<Role>();
    if (placeholder == "RELATION") return relation_words();
    if (placeholder == "FACET") return plain(ask::facet_ids_in_queries());
    if (placeholder == "SCOPE") return vocabulary<Scope>();
    if (placeholder == "BASIS") return vocabulary<Basis>();
    if (placeholder == "FORMAT") return formats_of(slot.command);
    if (placeholder == "KEY" || placeholder == "KEYS") return keys_of(slot.command);
    if (placeholder == "PICTURE") return names_and_meanings(render::picture_rules());
    if (placeholder == "CITE") return plain(render::cite_modes());
    if (placeholder == "WHAT") return column_words();
    if (placeholder == "LIST") return plain(countable_lists());
    return {};
}

}  // namespace

Completion words_called(const Slot& slot,
                        const std::function<const KnowledgeBase*()>& knowledge_base) {
    const auto words = words_of_base(slot.placeholder);
    if (!words) return {false, words_of_program(slot)};
    const KnowledgeBase* kb = knowledge_base();
    return {false, kb == nullptr ? Candidates() : words(*kb)};
}

}  // namespace liaison::question
