// SPDX-License-Identifier: MIT
#pragma once

// The table of the query language's fields. Parser, binder, help and completion use it.
//
//     find_field("since")->date;  // &Fact::since
//     for (const FieldRule& rule : field_rules()) sink.write(text::printable(rule.example));

#include <cstdint>
#include <span>
#include <string_view>

#include "liaison/model/records.hpp"

namespace liaison::ask {

enum class Field : std::uint8_t {
    area,
    group,
    initiative,
    activity,
    instrument,
    partner,
    role,
    status,
    source,
    kind,
    id,
    relation,
    scope,
    basis,
    has,
    held,   ///< when a fact held
    dated,  ///< whether a fact has a date
    date,   ///< one of the dates of a fact
    text,   ///< a text, written without a field
};

struct FieldRule {
    Field field;
    std::string_view name;
    Date Fact::*date;  ///< the member of a date field, else null
    std::string_view meaning;
    std::string_view example;
};

/// All fields but `text`, in the order of `Field`; the dates come last.
std::span<const FieldRule> field_rules();
/// The field with that name, or null.
const FieldRule* find_field(std::string_view name);

}  // namespace liaison::ask
