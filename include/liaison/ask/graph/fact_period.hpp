// SPDX-License-Identifier: MIT
#pragma once

// When a fact held, as far as the sources date it.
//
//     const FactPeriod period = period_of(kb, fact);
//     period.meets({*Date::parse("2018-06"), *Date::parse("2018-06")});  // true without a date

#include <span>
#include <string_view>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// A period that is asked for. An absent date leaves that side open.
struct AskedPeriod {
    Date from;
    Date to;
};

/// The dates of a fact: its own or, if it has none, those of the initiative, group or instrument
/// that is its subject or else its object.
struct FactPeriod {
    Date since;
    Date until;
    Date stated;                       ///< the date at which the fact is stated to hold
    EntityIndex dated_by = kNoEntity;  ///< whose dates these are; none if they are the fact's own

    bool is_dated() const { return !date().absent(); }

    /// The date by which a timeline orders the fact: `since`, else `stated`, else `until`.
    Date date() const;

    /// Whether the fact may have held in the asked period. It holds from `since` (else unknown) to
    /// `until` (else open); if it has only `stated`, at that date alone. A year includes its months
    /// and days. True without any date.
    bool meets(const AskedPeriod& asked) const;
};

FactPeriod period_of(const KnowledgeBase& kb, FactIndex fact);

/// The dates of the fact itself, without those of its entities.
FactPeriod own_period(const Fact& fact);

/// The keys of a fact's dates, in the order in which `FactPeriod::date` prefers them.
std::span<const std::string_view> dating_keys();

}  // namespace liaison::ask
