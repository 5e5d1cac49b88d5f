// SPDX-License-Identifier: MIT
#include "liaison/load/diagnostic.hpp"

#include <fmt/format.h>

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
    if (place.position.line == 0) return place.file;
    return fmt::format("{}:{}:{}", place.file, place.position.line, place.position.column);
}

}  // namespace

std::string_view id_of(Code code) { return kCodes[static_cast<std::size_t>(code)]; }

std::string Diagnostic::to_string() const {
    std::string line = fmt::format("{}: ", in_words(place));
    if (!place.pointer.empty()) line += fmt::format("{}: ", place.pointer);
    line += message;
    if (!other.file.empty()) line += fmt::format(" ({})", in_words(other));
    if (!hint.empty()) line += fmt::format("; {}", hint);
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
