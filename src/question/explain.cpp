// SPDX-License-Identifier: MIT
#include "liaison/question/explain.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"
#include "liaison/question/glossary.hpp"

namespace liaison::question {
namespace {

using Entries = std::vector<render::GlossaryEntry>;

constexpr text::Literal kQueryLanguage =
    R"(A query consists of terms. A term is field:value, or a text in quotes:

  area:cybercrime            an area, by id, name or acronym
  area:"border management"   a value with spaces or signs needs quotes
  area:*trafficking          * stands for any text, unless it is in quotes
  since>=2016                dates are compared by : = < <= > >=
  "rule of law"              a text, in names and statements

AND, or a space: both terms must hold. OR: at least one. NOT, or -: the term
must not hold. These words are in capitals. NOT binds tighter than AND, and AND
tighter than OR; parentheses group.

Terms in braces must hold of one and the same fact:

  {area:border-management status:exploring}   explores border management
  area:border-management status:exploring     shares it, and explores some area

status: and source: must hold for every fact that leads to the match.

)";

constexpr text::Literal kKinds =
    "Kinds are the editors' classification of the entities: no source is cited for them.\n\n";

constexpr text::Literal kIndexHint =
    "\nliaison explain WORD explains a term, a sort of terms, or query (the language).\n";

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
    constexpr std::size_t kMostListed = 110;  // bytes, about two lines of a narrow table
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
    if (word == "query") {
        std::erase_if(entries, [](const auto& entry) { return entry.sort != "query field"; });
        if (is_prose) sink.write(kQueryLanguage);
    } else {
        entries = entries_for(entries, word);
        const bool of_kinds =
            std::ranges::find(entries, "kind", &render::GlossaryEntry::sort) != entries.end();
        if (is_prose && of_kinds) sink.write(kKinds);
    }
    render::write_glossary(entries, options, sink);
}

}  // namespace liaison::question
