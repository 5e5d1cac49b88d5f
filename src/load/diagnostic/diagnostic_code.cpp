// SPDX-License-Identifier: MIT
#include "liaison/load/diagnostic/diagnostic_code.hpp"

#include <array>

namespace liaison::load {
namespace {

using enum DiagnosticCode;
using enum Severity;

constexpr auto kCodes = std::to_array<CodeRule>({
    {syntax, "syntax", fault, "the file is not JSON (RFC 8259) in UTF-8 from here on",
     "correct the text here: often a comma, quote or bracket is missing before it"},
    {unknown_key, "unknown-key", fault, "the format has no such key in an object like this",
     "correct its spelling, or put its content into a note"},
    {duplicate_key, "duplicate-key", fault, "an object has the same key twice",
     "keep one of the two"},
    {missing_key, "missing-key", fault, "an object lacks a required key", "add the key"},
    {wrong_type, "wrong-type", fault, "a value has the wrong JSON type for its key",
     "write the value as the message says; leave out what is not known, do not write null"},
    {empty_text, "empty-text", fault, "a text is empty or blank",
     "fill it in, or leave the key out"},
    {unsupported_format, "unsupported-format", fault,
     "the file has another format number than this program reads",
     "use a program of that format, or convert the file"},
    {bad_id, "bad-id", fault, "a text is not an id",
     "use a-z, 0-9 and hyphens; do not begin with a hyphen"},
    {bad_date, "bad-date", fault, "a text is not a date, or the day does not exist",
     "write a year, a month or a day: 2017, 2017-07 or 2017-07-21"},
    {bad_language, "bad-language", fault, "a text is not a language tag (BCP 47)",
     "write the tag of the language, and a region or script where it matters: en, pt-BR"},
    {bad_value, "bad-value", fault, "a word is not in the vocabulary of its key",
     "use a word of the vocabulary; explain lists them with their meaning"},
    {bad_fingerprint, "bad-fingerprint", fault,
     "a text is not the fingerprint of a paragraph or a page",
     "leave out the paragraphs; verify --update records them"},
    {bad_citation, "bad-citation", fault,
     "a citation does not have the form source#section/paragraph, or names a section or "
     "paragraph that its source does not have",
     "count the lines below the section's heading, from 1; the heading is 0"},
    {missing_citation, "missing-citation", fault, "an entity or fact cites nothing",
     "cite the paragraph that states it; without one it does not belong in the file"},
    {duplicate_id, "duplicate-id", fault, "two records of a file have the same id",
     "merge them, or change the id of one"},
    {conflict, "conflict", fault, "two files describe the same id differently",
     "describe it in one file only, or in both alike"},
    {dangling_reference, "dangling-reference", fault, "no entity or source has this id",
     "correct it, or add the entity or source; an overlay may need another base"},
    {ill_typed_reference, "ill-typed-reference", fault,
     "an id belongs to an entity of a type that is not allowed here",
     "explain RELATION lists the types that a relation connects"},
    {misplaced_role, "misplaced-role", fault, "a fact has a role, but its relation has none",
     "only takes-part-in has a role"},
    {reversed_dates, "reversed-dates", fault, "a fact or an entity ends before it begins",
     "check since and until"},
    {cycle, "cycle", fault, "an entity is part of itself, directly or through others",
     "remove one of the links that the message names"},
    {bad_table, "bad-table", fault,
     "a table is not CSV (RFC 4180) in UTF-8, or a row has more cells than there are columns",
     "correct the cell, or save the table again as CSV in UTF-8"},
    {bad_column, "bad-column", fault, "a table lacks a column, has it twice, or has an unknown one",
     "correct the heading; docs/format.md lists the columns of each table"},
    {bad_cell, "bad-cell", fault,
     "a cell is not written as a list of its column, or contradicts another cell of its row",
     "write the list as the message shows; correct or empty one of two cells that differ"},
    {unused_entity, "unused-entity", advice, "no fact mentions an entity",
     "add a fact, or leave the entity out"},
    {shared_name, "shared-name", advice,
     "two entities share a name, acronym or alias, which is therefore ambiguous",
     "keep it where most readers would expect it"},
    {unnamed_object, "unnamed-object", advice,
     "the statement of a fact has neither the name of its object nor one of its aliases",
     "name the object, or add the word that the statement uses as an alias"},
    {long_words, "long-words", advice,
     "more than ten words are cited: a quotation, not the phrase that supports the fact",
     "cite the few words that support the fact"},
    {source_without_url, "source-without-url", advice,
     "a source has no url, so that readers cannot look it up", "add the address of the page"},
    {uncited_source, "uncited-source", advice, "nothing cites a source",
     "cite it, or leave it out"},
    {sources_differ, "sources-differ", advice,
     "another source contradicts a fact on whether it ended, or on when it began or ended",
     "read both, and keep both facts if the sources do contradict each other; --strict "
     "does not count it"},
    {not_nfc, "not-nfc", advice,
     "a text is not in Unicode Normalization Form C; it is read as if it were",
     "fmt --in-place writes it so"},
    {special_space, "special-space", advice,
     "a text has a no-break or other special space, or blanks at its ends; it is read with plain "
     "spaces, and without these blanks",
     "fmt --in-place writes it so"},
    {bad_address, "bad-address", advice, "an address is not one of the web (RFC 3986)",
     "copy the address from the browser, with https:// at its beginning"},
    {control_character, "control-character", advice,
     "a text has a control, bidirectional or invisible character, which answers print as a "
     "code point",
     "remove it unless it is meant"},
});

constexpr bool in_order() {
    for (std::size_t i = 0; i < kCodes.size(); ++i) {
        if (static_cast<std::size_t>(kCodes[i].code) != i) return false;
    }
    return kCodes.back().code == control_character;
}
static_assert(in_order());

}  // namespace

std::span<const CodeRule> code_rules() { return kCodes; }

const CodeRule& rule_of(DiagnosticCode code) { return kCodes[static_cast<std::size_t>(code)]; }

bool is_finding(DiagnosticCode code) { return code != sources_differ; }

std::string_view id_of(DiagnosticCode code) { return rule_of(code).id; }

std::string_view id_of(Severity severity) { return severity == fault ? "fault" : "advice"; }

}  // namespace liaison::load
