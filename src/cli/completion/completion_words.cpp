// SPDX-License-Identifier: MIT
#include "cli/completion/completion_words.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <filesystem>
#include <set>

#include "cli/commands/command.hpp"
#include "cli/commands/commands.hpp"
#include "cli/completion/shell.hpp"
#include "cli/terminal/terminal.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/views/matrix.hpp"
#include "liaison/load/source/builtin.hpp"
#include "liaison/question/command_rule.hpp"
#include "liaison/question/glossary.hpp"
#include "liaison/render/picture/picture.hpp"
#include "liaison/render/text/format.hpp"

namespace liaison::cli {
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
    for (const auto& entry : question::glossary(&kb))
        candidates.push_back({entry.term, entry.meaning});
    return candidates;
}

/// Whether reading it could block, for example on a pipe without a writer.
bool may_block(const std::string& name) {
    std::error_code error;
    const auto type = std::filesystem::status(name, error).type();
    return name == "-" || (type != std::filesystem::file_type::regular &&
                           type != std::filesystem::file_type::not_found);
}

/// The words that `words_of` finds in the knowledge base; none if it cannot be loaded.
Candidates from_knowledge_base(const GlobalOptions& options, const auto& words_of) {
    try {
        CommandContext context(options);
        const auto names = context.names_of_data();
        if (std::ranges::any_of(names, may_block)) return {};
        return words_of(context.knowledge_base());
    } catch (const std::exception&) {
        return {};
    }
}

Candidates builtin_words() {
    Candidates candidates;
    for (const auto& builtin : load::builtins()) {
        candidates.push_back({std::string(builtin.name), "built in"});
    }
    return candidates;
}

}  // namespace

std::vector<Candidate> command_words() {
    Candidates candidates;
    for (const Command& command : commands()) {
        candidates.push_back({std::string(command.name), std::string(command.summary)});
    }
    return candidates;
}

Completion formats_of(std::string_view command) {
    const Command* known = find_command(command);
    return {false, known == nullptr ? names_and_meanings(render::format_rules())
                                    : names_and_meanings(known->formats)};
}

Completion keys_of(std::string_view command) {
    const auto* rule = question::find_command(command);
    if (rule == nullptr || rule->keys == nullptr) rule = &question::command_rules().front();
    return {false, plain(rule->keys())};
}

Completion words_called(std::string_view placeholder, const GlobalOptions& options) {
    const auto of_data = [&](const auto& words_of) {
        return Completion{false, from_knowledge_base(options, words_of)};
    };
    for (const auto& [name, types] : kTypePlaceholders) {
        if (name != placeholder) continue;
        return of_data([&, set = types](const KnowledgeBase& kb) { return entity_words(kb, set); });
    }
    if (placeholder == "ID") return of_data(id_words);
    if (placeholder == "SOURCE") return of_data(source_words);
    if (placeholder == "KIND") return of_data(kind_words);
    if (placeholder == "TERM") return of_data(glossary_words);
    if (placeholder == "TYPE") return {false, type_words()};
    if (placeholder == "STATUS") return {false, vocabulary<Status>()};
    if (placeholder == "ROLE") return {false, vocabulary<Role>()};
    if (placeholder == "RELATION") return {false, relation_words()};
    if (placeholder == "FACET") return {false, plain(ask::facet_ids_in_queries())};
    if (placeholder == "SCOPE") return {false, vocabulary<Scope>()};
    if (placeholder == "BASIS") return {false, vocabulary<Basis>()};
    if (placeholder == "FORMAT") return {false, names_and_meanings(render::format_rules())};
    if (placeholder == "PICTURE") return {false, names_and_meanings(render::picture_rules())};
    if (placeholder == "WHEN") return {false, plain(kColourChoices)};
    if (placeholder == "CITE") return {false, plain(render::cite_modes())};
    if (placeholder == "WHAT") return {false, column_words()};
    if (placeholder == "SHELL") return {false, plain(shell_names())};
    if (placeholder == "LIST") return {false, plain(question::countable_lists())};
    if (placeholder == "COMMAND") return {false, command_words()};
    if (placeholder == "DATA") return {true, builtin_words()};
    const bool file = placeholder == "FILE" || placeholder == "OLD" || placeholder == "NEW";
    return {file, {}};
}

}  // namespace liaison::cli
