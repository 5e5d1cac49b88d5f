// SPDX-License-Identifier: MIT
#include "load/draft/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"

namespace liaison::load {
namespace {

constexpr std::size_t kFingerprintDigits = 16;

}  // namespace

Fault not_one_of(std::string_view what, std::string_view value,
                 std::span<const std::string_view> known) {
    SpellingSuggester suggester(value);
    for (const std::string_view id : known) suggester.consider(id, text::quoted(id));
    return {DiagnosticCode::bad_value, fmt::format("there is no {} \"{}\"", what, value),
            suggester.best().empty() ? fmt::format("it is one of {}", text::joined(known))
                                     : suggester.hint()};
}

Fault bad_id(std::string_view value) {
    return {DiagnosticCode::bad_id, fmt::format("\"{}\" is not an id", value),
            "an id is of a-z, 0-9 and hyphens, and does not begin with a hyphen"};
}

Fault bad_language(std::string_view value) {
    return {DiagnosticCode::bad_language, fmt::format("\"{}\" is not a language tag", value),
            "a tag of BCP 47 begins with a language: en, fr, pt-BR"};
}

std::optional<Fault> store_date(std::string_view value, Date& target) {
    if (const auto date = Date::parse(value)) {
        target = *date;
        return std::nullopt;
    }
    return Fault{DiagnosticCode::bad_date, fmt::format("\"{}\" is not a date", value),
                 "write a year, a month or a day that exists: 2017, 2017-07 or 2017-07-21"};
}

std::optional<Fault> store_fingerprint(std::string_view value, std::uint64_t& target) {
    const char* end = value.data() + value.size();
    const auto parsed = std::from_chars(value.data(), end, target, 16);
    const bool upper = std::ranges::any_of(value, [](char c) { return c >= 'A' && c <= 'F'; });
    if (value.size() == kFingerprintDigits && parsed.ptr == end && !upper) return std::nullopt;
    return Fault{DiagnosticCode::bad_fingerprint, fmt::format("\"{}\" is not a fingerprint", value),
                 "a fingerprint is 16 digits of 0-9 and a-f"};
}

}  // namespace liaison::load
