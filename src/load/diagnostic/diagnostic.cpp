// SPDX-License-Identifier: MIT
#include "liaison/load/diagnostic/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace liaison::load {
namespace {

std::string in_words(const SourceLocation& location) {
    const auto [line, column] = location.position;
    if (line == 0) return location.file;
    if (column == 0) return fmt::format("{}:{}", location.file, line);
    return fmt::format("{}:{}:{}", location.file, line, column);
}

}  // namespace

std::string Diagnostic::to_string() const {
    std::string line = fmt::format("{}: ", in_words(location));
    if (!location.pointer.empty()) line += fmt::format("{}: ", location.pointer);
    line += message;
    if (!other.file.empty()) line += fmt::format(" ({})", in_words(other));
    if (!hint.empty()) line += fmt::format("; {}", hint);
    return line;
}

void Diagnostics::add(Diagnostic diagnostic) {
    ++count_;
    if (wants_more()) kept_.push_back(std::move(diagnostic));
}

void Diagnostics::add(DiagnosticCode code, SourceLocation location, std::string message,
                      std::string hint, SourceLocation other) {
    add({code, std::move(location), std::move(message), std::move(hint), std::move(other)});
}

std::size_t Diagnostics::count_kept(Severity severity) const {
    return static_cast<std::size_t>(std::ranges::count(
        kept_, severity,
        [](const Diagnostic& diagnostic) { return rule_of(diagnostic.code).severity; }));
}

DataError::DataError(Diagnostics diagnostics)
    : Error(ErrorKind::data, "the data is not a sound knowledge base"),
      diagnostics_(std::move(diagnostics)) {}

}  // namespace liaison::load
