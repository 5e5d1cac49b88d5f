// SPDX-License-Identifier: MIT
#pragma once

// The fields of the query language, in one table: parsing, binding, help and completion ask it.

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
    date,  ///< one of the dates of a fact
    text,  ///< a quoted text, written without a field
};

struct FieldRule {
    Field field;
    std::string_view name;
    Date Fact::*date;  ///< which date, of a field that is one
    std::string_view meaning;
    std::string_view example;
};

/// All fields but `text`, in the order of their values; dates come last.
std::span<const FieldRule> field_rules();
/// The field of that name, or null.
const FieldRule* find_field(std::string_view name);

}  // namespace liaison::ask
