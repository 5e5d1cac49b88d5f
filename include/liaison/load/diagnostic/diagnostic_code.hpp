// SPDX-License-Identifier: MIT
#pragma once

// The classes of faults and advice, in one table for reports, help and `explain`.
//
//     id_of(DiagnosticCode::dangling_reference);           // "dangling-reference"
//     rule_of(DiagnosticCode::dangling_reference).remedy;  // "correct it, or add the entity …"

#include <cstdint>
#include <span>
#include <string_view>

namespace liaison::load {

enum class DiagnosticCode : std::uint8_t {
    syntax,
    unknown_key,
    duplicate_key,
    missing_key,
    wrong_type,
    empty_text,
    unsupported_format,
    bad_id,
    bad_date,
    bad_language,
    bad_value,
    bad_fingerprint,
    bad_citation,
    missing_citation,
    duplicate_id,
    conflict,
    dangling_reference,
    ill_typed_reference,
    misplaced_role,
    reversed_dates,
    cycle,
    bad_table,
    bad_column,
    bad_cell,
    unused_entity,
    shared_name,
    unnamed_object,
    long_words,
    source_without_url,
    uncited_source,
    sources_differ,
    not_nfc,
    special_space,
    bad_address,
    control_character,
};

/// A file with a fault is not loaded; one with advice is.
enum class Severity : std::uint8_t { fault, advice };

struct CodeRule {
    DiagnosticCode code;
    std::string_view id;  ///< stable
    Severity severity;
    std::string_view meaning;
    std::string_view remedy;
};

/// All codes in the order of their values.
std::span<const CodeRule> code_rules();
const CodeRule& rule_of(DiagnosticCode code);

/// Whether the code fails a strict check. Only `sources_differ` does not: editors cannot change
/// what sources say.
bool is_finding(DiagnosticCode code);

/// The id that reports and help use: "dangling-reference".
std::string_view id_of(DiagnosticCode code);
/// The word for a severity: "fault" or "advice".
std::string_view id_of(Severity severity);

}  // namespace liaison::load
