// SPDX-License-Identifier: MIT
#pragma once

// Parses the texts of a file as values: words, dates, fingerprints. Each function returns the fault
// if the text is not valid.
//
//     Status status{};
//     if (auto fault = store_word("status", "to-date", status)) return fault;

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "liaison/load/diagnostic/diagnostic_code.hpp"
#include "liaison/model/date.hpp"
#include "liaison/model/vocabulary.hpp"

namespace liaison::load {

/// The reason why a text is not valid as the value of its key.
struct Fault {
    DiagnosticCode code;
    std::string message;
    std::string hint;
};

/// `what` names the kind of word in the message, such as "status".
Fault not_one_of(std::string_view what, std::string_view value,
                 std::span<const std::string_view> known);
Fault bad_id(std::string_view value);
Fault bad_language(std::string_view value);

template <typename E>
std::optional<Fault> store_word(std::string_view what, std::string_view value, E& target) {
    if (const auto word = parse<E>(value)) {
        target = *word;
        return std::nullopt;
    }
    return not_one_of(what, value, ids<E>());
}

std::optional<Fault> store_date(std::string_view value, Date& target);
std::optional<Fault> store_fingerprint(std::string_view value, std::uint64_t& target);

}  // namespace liaison::load
