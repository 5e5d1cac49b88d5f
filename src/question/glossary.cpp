// SPDX-License-Identifier: MIT
#include "liaison/question/glossary.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <utility>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/query/query_fields.hpp"
#include "liaison/ask/verify/verify.hpp"
#include "liaison/load/diagnostic/diagnostic_code.hpp"
#include "liaison/model/text.hpp"
#include "liaison/question/environment.hpp"
#include "liaison/question/exit_code.hpp"
#include "liaison/render/bibliography/bibliography.hpp"
#include "liaison/render/export.hpp"
#include "liaison/render/text/format.hpp"

namespace liaison::question {
namespace {

using render::GlossaryEntry;
using Entries = std::vector<GlossaryEntry>;

constexpr std::array kConcepts{
    std::pair{"hub",
              "the organization whose cooperation the knowledge base describes; in the "
              "built-in one, INTERPOL"},
    std::pair{"partner", "an organization that works with the hub, by a works-with fact"},
    std::pair{"fact",
              "one statement of a source: a subject, a relation, an object and a status, "
              "with citations"},
    std::pair{"citation",
              "the source, section and paragraph where a fact is stated, and the words "
              "that support it"},
    std::pair{"entity", "an organization, area, group, initiative, activity or instrument"},
    std::pair{"context", "the body under whose heading a source states a fact"},
    std::pair{"fingerprint", "a hash of a paragraph, which changes when its words change"},
    std::pair{"direct", "stated of the entity itself; --direct leaves everything else out"},
    std::pair{"through",
              "not stated of the entity itself, but reached through a narrower area, a "
              "part, or a group, initiative or instrument, which is named"},
    std::pair{"not stated", "the loaded sources say nothing about it; it may still exist"},
    std::pair{"overlay", "a file without a hub, which is added to a knowledge base by --add"},
};

/// The signs and words of a query, each with its meaning and an example.
constexpr std::array kQuerySyntax{
    std::array{"field:value",
               "a term; a value is an id, a name or a word, in quotes if it has spaces or signs",
               "area:\"border management\""},
    std::array{"\"text\"", "a term: words in names and statements; a single word needs no quotes",
               "\"rule of law\""},
    std::array{"*", "any text within a value, unless it is in quotes", "area:*trafficking"},
    std::array{"<=", "dates are compared by : = < <= > >=", "since>=2016"},
    std::array{"AND", "both must hold; in capitals, or a space instead",
               "area:cybercrime kind:office"},
    std::array{"OR", "at least one must hold", "role:chair OR role:vice-chair"},
    std::array{"NOT", "it must not hold; or - in front of it", "-area:cybercrime"},
    std::array{"( )", "group; NOT binds tighter than AND, and AND tighter than OR",
               "(area:firearms OR area:cybercrime) kind:office"},
    std::array{"{ }", "what is within must hold of one and the same fact",
               "{area:border-management status:exploring}"},
};

GlossaryEntry entry(std::string_view sort, std::string_view term, std::string_view meaning,
                    std::string_view example = {}) {
    return {std::string(sort), std::string(term), std::string(meaning), std::string(example)};
}

template <typename E>
void add_words(std::string_view sort, Entries& entries) {
    for (const Word<E>& word : words<E>()) {
        if (!word.id.empty()) entries.push_back(entry(sort, word.id, word.meaning));
    }
}

/// Adds the kinds that occur in the data, each with its number of entities and an example.
void add_kinds(const KnowledgeBase& kb, Entries& entries) {
    std::map<std::string_view, std::vector<EntityIndex>> kinds;
    for (const EntityIndex entity : kb.entity_indices()) {
        const auto kind = kb.text(kb.entity(entity).kind);
        if (!kind.empty()) kinds[kind].push_back(entity);
    }
    for (const auto& [kind, entities] : kinds) {
        const auto type = label_of(kb.entity(entities.front()).type);
        entries.push_back(entry("kind", kind, text::counted(entities.size(), "entity", "entities"),
                                fmt::format("{}: {}", type, kb.id(entities.front()))));
    }
}

}  // namespace

Entries glossary(const KnowledgeBase* kb) {
    Entries entries;
    for (const auto& [term, meaning] : kConcepts) {
        entries.push_back(entry("concept", term, meaning));
    }
    add_words<EntityType>("type", entries);
    if (kb != nullptr) add_kinds(*kb, entries);
    for (const RelationRule& rule : relation_rules()) {
        entries.push_back(entry("relation", rule.id, rule.meaning, describe(rule)));
    }
    add_words<Status>("status", entries);
    add_words<Role>("role", entries);
    add_words<Scope>("scope", entries);
    add_words<Basis>("basis", entries);
    add_words<AliasKind>("kind of alias", entries);
    for (const auto& [term, meaning, example] : kQuerySyntax) {
        entries.push_back(entry("query syntax", term, meaning, example));
    }
    for (const ask::FieldRule& rule : ask::field_rules()) {
        entries.push_back(entry("query field", rule.name, rule.meaning, rule.example));
    }
    add_words<ask::Support>("citation", entries);
    add_words<ask::ParagraphChange>("paragraph", entries);
    for (const render::FormatRule& rule : render::format_rules()) {
        entries.push_back(entry("format", rule.name, rule.meaning));
    }
    for (const render::BibliographyFormat& format : render::bibliography_formats()) {
        entries.push_back(entry("format", format.name, format.meaning));
    }
    for (const render::ExportRule& rule : render::export_rules()) {
        entries.push_back(entry("export format", rule.name, rule.meaning));
    }
    for (const load::CodeRule& rule : load::code_rules()) {
        entries.push_back(entry(load::id_of(rule.severity), rule.id,
                                fmt::format("{}; {}", rule.meaning, rule.remedy)));
    }
    for (const ExitCodeRule& rule : exit_codes()) {
        const auto code = std::to_string(static_cast<int>(rule.code));
        entries.push_back(entry("exit code", code, rule.meaning));
    }
    for (const EnvironmentVariable& variable : environment_variables()) {
        entries.push_back(entry("environment", variable.name, variable.meaning));
    }
    return entries;
}

}  // namespace liaison::question
