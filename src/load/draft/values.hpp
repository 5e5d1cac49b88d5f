// SPDX-License-Identifier: MIT
#pragma once

// Texts of a file as the values that they stand for, or why they stand for none.
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

/// Why a text cannot be the value of its key.
struct Fault {
    DiagnosticCode code;
    std::string message;
    std::string hint;
};

/// `what` is the sort of word, for the message.
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
