// SPDX-License-Identifier: MIT
#include "liaison/load/diagnostic/diagnostic_code.hpp"

#include <array>

namespace liaison::load {
namespace {

using enum DiagnosticCode;
using enum Severity;

constexpr auto kCodes = std::to_array<CodeRule>({
    {syntax, "syntax", fault, "the file is not JSON (RFC 8259) in UTF-8 from here on",
     "mend the text at this place: often a comma, quote or bracket is missing before it"},
    {unknown_key, "unknown-key", fault, "the format has no such key in an object like this",
     "correct its spelling, or move what it says into a note"},
    {duplicate_key, "duplicate-key", fault, "an object has the same key twice",
     "keep one of the two"},
    {missing_key, "missing-key", fault, "an object lacks a key that it must have", "add the key"},
    {wrong_type, "wrong-type", fault, "a value is of another JSON type than its key takes",
     "write the value as the message says; what is not known is left out, not null"},
    {empty_text, "empty-text", fault, "a text is empty or blank",
     "fill it in, or leave the key out"},
    {unsupported_format, "unsupported-format", fault,
     "the file has another format number than this program reads",
     "use a program of that format, or convert the file"},
    {bad_id, "bad-id", fault, "a text is not fit to be an id",
     "use a-z, 0-9 and hyphens, the first of them no hyphen"},
    {bad_date, "bad-date", fault, "a text is not a date, or the day does not exist",
     "write a year, a month or a day: 2017, 2017-07 or 2017-07-21"},
    {bad_language, "bad-language", fault, "a text is not a language tag (BCP 47)",
     "write the tag of the language, and a region or script where it matters: en, pt-BR"},
    {bad_value, "bad-value", fault, "a word is none of those that its key takes",
     "take one of them; explain lists what each means"},
    {bad_fingerprint, "bad-fingerprint", fault,
     "a text is not the fingerprint of a paragraph or a page",
     "leave the paragraphs out and let verify --update fill them in"},
    {bad_citation, "bad-citation", fault,
     "a citation has another form than source#section/paragraph, or names a section or "
     "paragraph that its source does not have",
     "count the lines below the section's heading, from 1; the heading is 0"},
    {missing_citation, "missing-citation", fault, "an entity or fact cites nothing",
     "cite the place that it rests on; what has none does not belong in the file"},
    {duplicate_id, "duplicate-id", fault, "two records of a file have the same id",
     "merge them, or give one another id"},
    {conflict, "conflict", fault, "two files describe the same id in different words",
     "let one file describe it, or both in the same way"},
    {dangling_reference, "dangling-reference", fault, "an id stands for nothing",
     "correct it, or describe what it stands for; an overlay may need the file below it"},
    {ill_typed_reference, "ill-typed-reference", fault,
     "an id stands for an entity of a type that does not fit here",
     "see explain RELATION for the types that a relation ties together"},
    {misplaced_role, "misplaced-role", fault, "a fact has a role that its relation does not take",
     "only takes-part-in has a role"},
    {reversed_dates, "reversed-dates", fault, "a fact or an entity ends before it begins",
     "check since and until"},
    {cycle, "cycle", fault, "something is a part of itself, through others",
     "remove one of the links that the message names"},
    {unused_entity, "unused-entity", advice, "no fact says anything about an entity",
     "add a fact, or leave the entity out"},
    {shared_name, "shared-name", advice,
     "two entities have a name, acronym or alias in common, so that asking by it is ambiguous",
     "keep it where most readers would expect it"},
    {unnamed_object, "unnamed-object", advice,
     "the statement of a fact has neither the name of its object nor one of its aliases",
     "name the object, or add the word that the statement uses as an alias"},
    {long_words, "long-words", advice,
     "the cited words are more than ten: a quotation, not the phrase that the fact rests on",
     "cite the few words that carry the fact"},
    {source_without_url, "source-without-url", advice,
     "a source has no url, so that readers cannot look it up", "add the address of the page"},
    {uncited_source, "uncited-source", advice, "nothing cites a source",
     "cite it, or leave it out"},
    {sources_differ, "sources-differ", advice,
     "another source states a fact otherwise: that it ended, or from when or to when it held",
     "read both; keep both facts where both read as they are cited. Not a finding under "
     "--strict"},
    {not_nfc, "not-nfc", advice,
     "a text is not in Unicode Normalization Form C; it is read as if it were",
     "fmt --in-place writes it so"},
    {control_character, "control-character", advice,
     "a text has a control, bidirectional or invisible character, which answers spell out",
     "leave it out unless it is meant"},
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
