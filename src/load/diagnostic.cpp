// SPDX-License-Identifier: MIT
#include "liaison/load/diagnostic.hpp"

#include <array>

namespace liaison::load {
namespace {

constexpr std::array<std::string_view, 20> kCodes{
    "syntax",
    "unknown-key",
    "duplicate-key",
    "missing-key",
    "wrong-type",
    "empty-text",
    "unsupported-format",
    "bad-id",
    "bad-date",
    "bad-value",
    "bad-fingerprint",
    "bad-citation",
    "missing-citation",
    "duplicate-id",
    "conflict",
    "dangling-reference",
    "ill-typed-reference",
    "misplaced-role",
    "reversed-dates",
    "cycle",
};

std::string in_words(const Place& place) {
    std::string words = place.file;
    if (place.position.line != 0) {
        words +=
            ':' + std::to_string(place.position.line) + ':' + std::to_string(place.position.column);
    }
    return words;
}

}  // namespace

std::string_view id_of(Code code) { return kCodes[static_cast<std::size_t>(code)]; }

std::string Diagnostic::to_string() const {
    std::string line = in_words(place) + ": ";
    if (!place.pointer.empty()) line += place.pointer + ": ";
    line += message;
    if (!other.file.empty()) line += " (" + in_words(other) + ')';
    if (!hint.empty()) line += "; " + hint;
    return line;
}

void Diagnostics::add(Diagnostic diagnostic) {
    ++count_;
    if (wants_more()) kept_.push_back(std::move(diagnostic));
}

DataError::DataError(Diagnostics diagnostics)
    : Error(ErrorKind::data, "the data is not a sound knowledge base"),
      diagnostics_(std::move(diagnostics)) {}

}  // namespace liaison::load
