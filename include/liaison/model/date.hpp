// SPDX-License-Identifier: MIT
#pragma once

// A calendar date with the precision of a year, a month or a day, in the notation of ISO 8601.
//
//     Date::parse("2017-07")->to_string();              // "2017-07"
//     Date::parse("2017-07") < Date::parse("2017-08");  // true
//     Date::parse("2017-02-30");                        // nullopt

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
    /// 5.2.2), years 0001 to 9999; nullopt for any other text or a day that does not exist.
    static std::optional<Date> parse(std::string_view iso);

    bool absent() const { return packed_ == 0; }

    enum class Precision : std::uint8_t { year, month, day };

    /// The date must not be absent.
    Precision precision() const;
    /// The date without the parts that the other, which must not be absent, does not have.
    Date at_precision_of(Date other) const;

    /// Whether every day of this date is later than every day of the other; false if one of them is
    /// absent.
    bool is_after(Date other) const;

    /// The notation that `parse` reads; empty if absent.
    std::string to_string() const;

    auto operator<=>(const Date&) const = default;

  private:
    std::uint32_t packed_ = 0;  // year * 10000 + month * 100 + day; unknown parts are 0
};

}  // namespace liaison
