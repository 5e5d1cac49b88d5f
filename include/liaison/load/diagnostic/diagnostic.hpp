// SPDX-License-Identifier: MIT
#pragma once

// The faults of a file and advice on it. Each has a position and can be printed as one line.
//
//     Diagnostics found;
//     found.add(DiagnosticCode::dangling_reference,
//               {"un.json", "facts/17/object", false, 1, {212, 17}},
//               "no entity has the id \"cybercrme\"", "did you mean \"cybercrime\"?");
//     found.kept().front().to_string();
//
// This gives one line:
//
//   un.json:212:17: facts/17/object: no entity has the id "cybercrme"; did you mean "cybercrime"?

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/load/diagnostic/diagnostic_code.hpp"
#include "liaison/model/error.hpp"

namespace liaison::load {

/// A line and column of a text, counted from 1. Columns are code points; a byte order mark is not
/// counted. {0, 0} means unknown; of a cell in a table, only the line is known.
struct Position {
    std::uint64_t line = 0;
    std::uint64_t column = 0;

    bool operator==(const Position&) const = default;
    auto operator<=>(const Position&) const = default;
};

/// A location in a file. `pointer` is a JSON pointer (RFC 6901) without its leading slash, or the
/// heading of a column in a table. An empty one means the whole document or row.
struct SourceLocation {
    std::string file;
    std::string pointer;
    bool at_key = false;         ///< points to the key of the member, not to its value
    std::size_t occurrence = 1;  ///< which occurrence of a repeated key, counted from 1
    Position position;
};

/// The text of a line before and after a position: raw bytes without the line end.
struct Excerpt {
    std::string before;
    std::string after;
    bool begins_earlier = false;  ///< whether the line has more text in front of `before`
    bool ends_later = false;      ///< whether the line has more text after `after`
};

struct Diagnostic {
    DiagnosticCode code = DiagnosticCode::syntax;
    SourceLocation location;
    std::string message;
    std::string hint;      ///< may be empty
    SourceLocation other;  ///< the other one of two conflicting locations; no file if there is none
    Excerpt excerpt{};

    /// One line such as the example above. It may quote the file, so pass it through
    /// `text::printable` before it goes to a terminal.
    std::string to_string() const;
};

/// How many diagnostics are kept when a file is validated or imported.
inline constexpr std::size_t kMostFindings = 1000;

/// A list of diagnostics that keeps the first `most_kept` and only counts the others.
class Diagnostics {
  public:
    static constexpr std::size_t kMostKept = 50;

    Diagnostics() = default;
    explicit Diagnostics(std::size_t most_kept) : most_kept_(most_kept) {}

    bool empty() const { return count_ == 0; }
    std::size_t count() const { return count_; }
    /// Whether the next one will be kept. If not, callers need not compute a hint for it.
    bool wants_more() const { return kept_.size() < most_kept_; }
    void add(Diagnostic diagnostic);
    void add(DiagnosticCode code, SourceLocation location, std::string message,
             std::string hint = {}, SourceLocation other = {});

    /// The number of kept diagnostics of this severity.
    std::size_t count_kept(Severity severity) const;

    const std::vector<Diagnostic>& kept() const { return kept_; }
    std::vector<Diagnostic>& kept() { return kept_; }

  private:
    std::size_t most_kept_ = kMostKept;
    std::size_t count_ = 0;
    std::vector<Diagnostic> kept_;
};

/// The files have faults. Contains the diagnostics, sorted by file and position.
class DataError : public Error {
  public:
    explicit DataError(Diagnostics diagnostics);
    const Diagnostics& diagnostics() const { return diagnostics_; }

  private:
    Diagnostics diagnostics_;
};

}  // namespace liaison::load
