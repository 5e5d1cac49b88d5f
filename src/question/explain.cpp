// SPDX-License-Identifier: MIT
#include "liaison/question/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"
#include "liaison/question/glossary.hpp"

namespace liaison::question {
namespace {

using Entries = std::vector<render::GlossaryEntry>;

constexpr text::Literal kQueryLanguage =
    "A query, such as that of --where, consists of terms: field:value, or a text.\n\n";

constexpr text::Literal kTime =
    R"(A fact holds from its first date to its last, as far as a source states them.
Without a first date it may have begun at any time; without a last one it may
still hold. A fact with only the date at which it was stated holds at that date.
A fact without dates has those of its initiative, group or instrument. The date
on which a source was published says nothing about its facts.

  --on 2018-06                  facts that held in June 2018
  --since 2016 --until 2018     facts that held at some time in these years
  --dated                       no facts without a date

A date is a year, a month or a day. A year includes its months, and a month its
days: a fact since 2018 may have held in 2018-03. Facts without a date are kept
and counted on standard error. Each fact that leads to a match must fit.
timeline lists dated facts in order.

In a query, held: asks when a fact held. since, until and as-of compare the
dates as they are stated; they match no fact without that date.

)";

constexpr text::Literal kKinds =
    "Kinds are the editors' classification of the entities: no source is cited for them.\n\n";

constexpr text::Literal kIndexHint =
    "\nliaison explain WORD explains a term, a sort of terms, or query (the language).\n";

bool is_about_time(std::string_view field) {
    constexpr std::array<std::string_view, 5> kFields{"held", "dated", "since", "until", "as-of"};
    return std::ranges::find(kFields, field) != kFields.end();
}

/// The word in small letters, with spaces for hyphens: "exit-codes" → "exit codes".
std::string normalized(std::string_view word) {
    std::string text = text::fold(word);
    std::ranges::replace(text, '-', ' ');
    return text;
}

/// Whether the word means the sort: it is its name, the last word of its name, or a plural of
/// these. "formats" means the sort "export format" as well as "format".
bool names_sort(const std::string& word, const std::string& sort) {
    const auto is_plural = [&](std::string_view ending) {
        return word.ends_with(ending) &&
               sort.ends_with(word.substr(0, word.size() - ending.size()));
    };
    return sort == word || sort.ends_with(' ' + word) || is_plural("s") || is_plural("es");
}

/// The entries whose term or sort the word names. Throws `Error` (usage) if there are none.
Entries entries_for(const Entries& all, const std::string& word) {
    const std::string wanted = normalized(word);
    Entries found;
    SpellingSuggester suggester(word);
    for (const auto& entry : all) {
        const bool named = normalized(entry.term) == wanted || names_sort(wanted, entry.sort);
        if (named) found.push_back(entry);
        suggester.consider(entry.term);
        suggester.consider(entry.sort);
    }
    if (found.empty()) {
        const auto hint = suggester.hint();
        throw Error{ErrorKind::usage, fmt::format("there is no explanation of \"{}\"", word),
                    hint.empty() ? "liaison explain lists the terms" : hint};
    }
    return found;
}

/// One entry for each sort. Its meaning is the list of its terms, or their number if that is long.
Entries index_of(const Entries& all) {
    constexpr std::size_t kMostListed = 90;  // bytes, about two lines of a narrow table
    Entries index;
    for (auto first = all.begin(); first != all.end();) {
        const auto last = std::find_if(
            first, all.end(), [&](const auto& entry) { return entry.sort != first->sort; });
        std::string terms;
        for (auto entry = first; entry != last; ++entry) text::append_item(terms, entry->term);
        if (terms.size() > kMostListed) {
            terms = text::counted(static_cast<std::size_t>(last - first), "term", "terms");
        }
        index.push_back(
            {.sort = first->sort, .term = {}, .meaning = std::move(terms), .example = {}});
        first = last;
    }
    return index;
}

}  // namespace

void explain(const std::string& word, const KnowledgeBase* kb, const render::Options& options,
             render::Sink& sink) {
    auto entries = glossary(kb);
    const bool is_prose = options.format == render::Format::table;
    if (word.empty()) {
        if (!is_prose && options.format != render::Format::markdown) {
            return render::write_glossary(entries, options, sink);
        }
        render::write_glossary_index(index_of(entries), options, sink);
        if (is_prose) sink.write(kIndexHint);
        return;
    }
    if (word == "query" || word == "time") {
        std::erase_if(entries, [&](const auto& entry) {
            return !entry.sort.starts_with("query ") ||
                   (word == "time" && !is_about_time(entry.term));
        });
        if (is_prose) sink.write(word == "query" ? kQueryLanguage : kTime);
    } else {
        entries = entries_for(entries, word);
        const bool of_kinds =
            std::ranges::find(entries, "kind", &render::GlossaryEntry::sort) != entries.end();
        if (is_prose && of_kinds) sink.write(kKinds);
    }
    render::write_glossary(entries, options, sink);
}

}  // namespace liaison::question
