// SPDX-License-Identifier: MIT
#include "question/commands/commands.hpp"

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/render/answers/lists/list_answer.hpp"
#include "liaison/render/bibliography/bibliography.hpp"
#include "question/hints.hpp"

namespace liaison::question {
std::span<const CommandRule> command_rules() {
    static const std::vector<CommandRule> kAll{
        partners_rule(),    areas_rule(),     groups_rule(),  initiatives_rule(), activities_rule(),
        instruments_rule(), facts_rule(),     sources_rule(), show_rule(),        search_rule(),
        count_rule(),       timeline_rule(),  compare_rule(), matrix_rule(),      path_rule(),
        related_rule(),     conflicts_rule(), export_rule(),  about_rule(),       explain_rule(),
    };
    return kAll;
}

const CommandRule* find_command(std::string_view name) {
    const auto rule = std::ranges::find(command_rules(), name, &CommandRule::name);
    return rule == command_rules().end() ? nullptr : &*rule;
}

std::vector<FormatName> list_formats() { return names_and_meanings(render::format_rules()); }

std::vector<FormatName> cited_formats() {
    auto formats = list_formats();
    std::ranges::copy(names_and_meanings(render::bibliography_formats()),
                      std::back_inserter(formats));
    return formats;
}

std::vector<ask::Subject> subjects_named(const Asking& asking) {
    const auto& words = asking.question().words;
    return with_search_hits(asking.kb(), [&] {
        if (!asking.question().words_apart) return ask::resolve_subjects(asking.kb(), words);
        std::vector<ask::Subject> subjects;
        for (const auto& word : words) {
            subjects.push_back(ask::resolve_subject(asking.kb(), word));
        }
        return subjects;
    });
}

std::vector<EntityIndex> named(const Asking& asking) {
    return with_search_hits(asking.kb(), [&] {
        std::vector<EntityIndex> entities;
        for (const auto& name : asking.question().words) {
            entities.push_back(ask::resolve_name(asking.kb(), name, ask::kAnyType));
        }
        return entities;
    });
}

ask::ProfileFilter facts_asked(const BoundFilters& asked) {
    return ask::matching_facts(asked.query, asked.mode);
}

void note_if_empty(bool empty, Asking& asking) {
    if (empty) asking.note("nothing in the knowledge base matches");
}

void answer_entities(EntityType type, Asking& asking) {
    const auto asked = asking.filters();
    if (!asked) return;
    const auto rows = ask::list_entities(asking.kb(), type, asked->query, asked->mode,
                                         render::limits_of(asking.options()));
    asking.note_left_out(
        render::write_entities(asking.kb(), type, rows, asking.options(), asking.sink()));
    note_if_empty(rows.empty(), asking);
    asking.note_undated([&] { return ask::facts_in_rows(rows); });
    hint_at_rows(array_key_of(type), rows, ask::facets_of_list(type), *asked, asking);
}

}  // namespace liaison::question
