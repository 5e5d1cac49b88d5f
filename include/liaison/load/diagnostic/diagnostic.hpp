// SPDX-License-Identifier: MIT
#pragma once

// What is wrong with a file, and where: one line for each fault, as compilers write them.
//
//     un.json:212:17: facts/17/object: no entity has the id "cybercrme"; did you mean "cybercrime"?

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/load/diagnostic/diagnostic_code.hpp"
#include "liaison/model/error.hpp"

namespace liaison::load {

/// A place in a text, both counted from 1; columns in code points, a byte order mark not counted.
/// {0, 0} is "not known".
struct Position {
    std::uint64_t line = 0;
    std::uint64_t column = 0;

    bool operator==(const Position&) const = default;
    auto operator<=>(const Position&) const = default;
};

/// A place in a JSON document, named by its path: a JSON pointer (RFC 6901) without the leading
/// slash, empty for the document itself.
struct SourceLocation {
    std::string file;
    std::string pointer;
    bool at_key = false;         ///< the key of that member rather than its value
    std::size_t occurrence = 1;  ///< which of several members of that name
    Position position;
};

/// The line that a place is in, about the place: bytes of the file as they are, without the line
/// end.
struct Excerpt {
    std::string before;
    std::string after;
    bool begins_earlier = false;  ///< than `before`
    bool ends_later = false;      ///< than `after`
};

struct Diagnostic {
    DiagnosticCode code = DiagnosticCode::syntax;
    SourceLocation location;
    std::string message;
    std::string hint;      ///< empty where nothing helps
    SourceLocation other;  ///< the second of two places that disagree; no file: there is none
    Excerpt excerpt{};

    /// The line above. It may quote the file: `text::printable` makes it fit for a terminal.
    std::string to_string() const;
};

/// Diagnostics as they are found: the first of them whole, the others counted.
class Diagnostics {
  public:
    static constexpr std::size_t kMostKept = 50;

    Diagnostics() = default;
    explicit Diagnostics(std::size_t most_kept) : most_kept_(most_kept) {}

    bool empty() const { return count_ == 0; }
    std::size_t count() const { return count_; }
    /// Whether the next one will be kept, so that its hint is worth the search.
    bool wants_more() const { return kept_.size() < most_kept_; }
    void add(Diagnostic diagnostic);
    void add(DiagnosticCode code, SourceLocation location, std::string message,
             std::string hint = {}, SourceLocation other = {});

    /// How many of those kept are of that severity.
    std::size_t count_kept(Severity severity) const;

    const std::vector<Diagnostic>& kept() const { return kept_; }
    std::vector<Diagnostic>& kept() { return kept_; }

  private:
    std::size_t most_kept_ = kMostKept;
    std::size_t count_ = 0;
    std::vector<Diagnostic> kept_;
};

/// The files are not a sound knowledge base; all that was found, by file and position.
class DataError : public Error {
  public:
    explicit DataError(Diagnostics diagnostics);
    const Diagnostics& diagnostics() const { return diagnostics_; }

  private:
    Diagnostics diagnostics_;
};

}  // namespace liaison::load
