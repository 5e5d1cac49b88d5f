// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"
#include "liaison/question/glossary.hpp"
#include "question/commands/commands.hpp"

namespace liaison::question {
namespace {

constexpr text::Literal kQueryLanguage =
    R"(A query is made of terms, field:value or a text in quotes:

  area:cybercrime            an area, by id, name or acronym
  area:"border management"   a value with spaces or signs in it needs quotes
  area:*trafficking          * stands for any text, unless it is in quotes
  since>=2016                dates are compared by : < <= > >=
  "rule of law"              a text, in names and statements

Terms side by side, or with AND between them, must all hold; with OR, one of
them; NOT, or - in front of a term, means that it must not. AND binds tighter
than OR, NOT tighter than AND; parentheses group.

Terms in braces must hold of one and the same fact:

  {area:border-management status:exploring}   explores border management
  area:border-management status:exploring     shares it, and explores something

A status or source must be that of every fact on the way by which something is
reached.

)";

constexpr text::Literal kKinds =
    "Kinds are the editors' classification of the entities: no source is cited for them.\n\n";

/// The entries whose term or sort is the word, folded.
std::vector<render::GlossaryEntry> entries_for(const std::vector<render::GlossaryEntry>& all,
                                               const std::string& word) {
    const std::string folded = text::fold(word);
    std::vector<render::GlossaryEntry> found;
    SpellingSuggester suggester(word);
    for (const auto& entry : all) {
        const bool named = text::fold(entry.term) == folded || text::fold(entry.sort) == folded;
        if (named) found.push_back(entry);
        suggester.consider(entry.term);
        suggester.consider(entry.sort);
    }
    if (found.empty()) {
        throw Error{ErrorKind::usage,
                    fmt::format("there is nothing to explain by the name \"{}\"", word),
                    suggester.hint()};
    }
    return found;
}

void answer_explain(Asking& asking) {
    const auto options = asking.options();
    auto entries = glossary(asking.kb());
    const std::string word = asking.text();
    const bool prose = options.format == render::Format::table;
    if (word == "query") {
        std::erase_if(entries, [](const auto& entry) { return entry.sort != "query field"; });
        if (prose) asking.sink().write(kQueryLanguage);
    } else if (!word.empty()) {
        entries = entries_for(entries, word);
        const bool of_kinds =
            std::ranges::find(entries, "kind", &render::GlossaryEntry::sort) != entries.end();
        if (prose && of_kinds) asking.sink().write(kKinds);
    }
    render::write_glossary(entries, options, asking.sink());
}

}  // namespace

CommandRule explain_rule() {
    return {.name = "explain",
            .summary = "explain the words that files, questions and answers use",
            .description =
                "Explains types, kinds, relations, statuses, roles, query fields, formats and exit "
                "codes. explain query shows the query language.",
            .examples = {"liaison explain shares-area", "liaison explain status",
                         "liaison explain query"},
            .words = {{"TERM", "a word, a sort of words, or query; all, if none is given", 0, 64}},
            .formats = list_formats(),
            .answer = answer_explain};
}

}  // namespace liaison::question
