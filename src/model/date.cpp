// SPDX-License-Identifier: MIT
#include "liaison/model/date.hpp"

#include <chrono>
#include <cstdio>

namespace liaison {
namespace {

/// The value of a decimal number; nullopt if a character is not a digit.
std::optional<std::uint32_t> digits(std::string_view text) {
    std::uint32_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return value;
}

}  // namespace

std::optional<Date> Date::parse(std::string_view iso) {
    if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
    if (iso.size() > 4 && iso[4] != '-') return std::nullopt;
    if (iso.size() > 7 && iso[7] != '-') return std::nullopt;
    const auto year = digits(iso.substr(0, 4));
    const auto month = iso.size() > 4 ? digits(iso.substr(5, 2)) : 0U;
    const auto day = iso.size() > 7 ? digits(iso.substr(8, 2)) : 0U;
    if (!year || !month || !day) return std::nullopt;

    const std::chrono::year_month_day calendar_day{std::chrono::year{static_cast<int>(*year)},
                                                   std::chrono::month{iso.size() > 4 ? *month : 1U},
                                                   std::chrono::day{iso.size() > 7 ? *day : 1U}};
    if (*year == 0 || !calendar_day.ok()) return std::nullopt;

    Date date;
    date.packed_ = *year * 10000 + *month * 100 + *day;
    return date;
}

Date::Precision Date::precision() const {
    if (packed_ % 100 != 0) return Precision::day;
    return packed_ / 100 % 100 != 0 ? Precision::month : Precision::year;
}

Date Date::at_precision_of(Date other) const {
    Date coarse = *this;
    switch (other.precision()) {
        case Precision::year: coarse.packed_ -= packed_ % 10000; break;
        case Precision::month: coarse.packed_ -= packed_ % 100; break;
        case Precision::day: break;
    }
    return coarse;
}

bool Date::is_after(Date other) const {
    if (absent() || other.absent()) return false;
    // At the coarser precision, so that 2018-03 is not after 2018.
    const Date coarse = at_precision_of(other);
    return coarse > other.at_precision_of(coarse);
}

std::string Date::to_string() const {
    if (absent()) return {};
    const auto digit_pair = [](std::uint32_t n) {
        return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
    };
    const std::uint32_t year = packed_ / 10000;
    const std::uint32_t month = packed_ / 100 % 100;
    const std::uint32_t day = packed_ % 100;
    std::string iso = digit_pair(year / 100) + digit_pair(year % 100);
    if (month != 0) iso += '-' + digit_pair(month);
    if (day != 0) iso += '-' + digit_pair(day);
    return iso;
}

}  // namespace liaison
