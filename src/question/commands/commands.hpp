// SPDX-License-Identifier: MIT
#pragma once

// The commands that answer a question, each in a file below this folder, and shared functions.

#include <algorithm>
#include <vector>

#include "liaison/ask/query/subject.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/question/command_rule.hpp"
#include "liaison/render/picture_format.hpp"
#include "liaison/render/text/format.hpp"
#include "question/asking.hpp"

namespace liaison::question {

CommandRule partners_rule();
CommandRule areas_rule();
CommandRule groups_rule();
CommandRule initiatives_rule();
CommandRule activities_rule();
CommandRule instruments_rule();
CommandRule facts_rule();
CommandRule sources_rule();
CommandRule show_rule();
CommandRule search_rule();
CommandRule count_rule();
CommandRule timeline_rule();
CommandRule compare_rule();
CommandRule matrix_rule();
CommandRule path_rule();
CommandRule related_rule();
CommandRule conflicts_rule();
CommandRule export_rule();
CommandRule about_rule();
CommandRule explain_rule();

/// The most words of a name or a text: a limit that no real one reaches.
inline constexpr std::size_t kMostWords = 1000;
/// More names than a command line has room for.
inline constexpr std::size_t kMostNames = 10'000'000;

/// Of a `WordsRule`: the words together are one name or text.
inline constexpr bool kOneText = true;

inline constexpr std::string_view kNameMeaning =
    "an id, acronym, name or alias, or the unique beginning or words of one";

inline constexpr std::string_view kSubjectMeaning =
    "an id, acronym, name or alias, or the unique beginning or words of one; a source; or the id "
    "of a fact";

std::vector<FormatName> names_and_meanings(const auto& rules) {
    std::vector<FormatName> names;
    for (const auto& rule : rules) names.push_back({rule.name, rule.meaning});
    return names;
}

/// The formats of answers with citations: those of lists, and of bibliographies.
std::vector<FormatName> cited_formats();

/// These, and those in which an answer of the type `Drawn` can be drawn.
template <typename Drawn>
std::vector<FormatName> with_picture_formats() {
    auto formats = cited_formats();
    std::ranges::copy(names_and_meanings(render::picture_formats<Drawn>()),
                      std::back_inserter(formats));
    return formats;
}

/// What the words of the question name. Each word is a name of its own if the question says so.
std::vector<ask::Subject> subjects_named(const Asking& asking);

/// The entities named by the words of the question, one by each word.
std::vector<EntityIndex> named(const Asking& asking);

/// The facts that the filters let through, for commands about entities that the question names.
ask::ProfileFilter facts_asked(const BoundFilters& asked);

void note_if_empty(bool empty, Asking& asking);

/// Writes the list of the entities of one type that match the filters.
void answer_entities(EntityType type, Asking& asking);
template <EntityType Type>
void answer_entities(Asking& asking) {
    answer_entities(Type, asking);
}

}  // namespace liaison::question
