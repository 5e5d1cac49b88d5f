// SPDX-License-Identifier: MIT
#pragma once

// A calendar date known to the year, the month or the day, as ISO 8601 writes it.
//
//     Date::parse("2017-07")->to_string() == "2017-07"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace liaison {

/// Ordered by time; a year comes before its months, a month before its days. The default is
/// "absent".
class Date {
  public:
    Date() = default;

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the proleptic Gregorian calendar (ISO 8601-1:2019,
    /// 5.2.2), years 0001 to 9999; nothing for any other text or a day that does not exist.
    static std::optional<Date> parse(std::string_view iso);

    bool absent() const { return packed_ == 0; }

    enum class Precision : std::uint8_t { year, month, day };

    /// Of a date that is not absent.
    Precision precision() const;
    /// The same date, known no more precisely than the other.
    Date at_precision_of(Date other) const;

    /// As parsed; empty when absent.
    std::string to_string() const;

    auto operator<=>(const Date&) const = default;

  private:
    std::uint32_t packed_ = 0;  // year * 10000 + month * 100 + day; month and day 0 where unknown
};

}  // namespace liaison
