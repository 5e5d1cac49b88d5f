// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/source/input.hpp"
#include "load/json/cursor.hpp"

namespace liaison::load {

/// Hands a JSON text to a parser in pieces so small that the position of each token is known, and
/// cuts out the lines around some of them. Of a line, no more than a few hundred bytes on either
/// side are kept.
class LineReader : public ByteStream {
  public:
    explicit LineReader(ByteStream& stream) : cursor_(stream) {}

    /// Bytes up to a sign of JSON or a blank. A new token begins where a piece does.
    std::string_view read() override;

    /// Where the token begins that was read last.
    Position token() const { return token_; }
    void end_token() { in_token_ = false; }

    /// Has the line around the token, or around a position still to come, cut out.
    void cut_at_token(Excerpt& excerpt) { cuts_.push_back({&excerpt, token_start_}); }
    void cut_at(Position position, Excerpt& excerpt) { awaited_.push_back({position, &excerpt}); }

    /// Reads on while there are lines to be cut out.
    void finish();

  private:
    struct Awaited {
        Position position;
        Excerpt* excerpt;
    };
    /// An excerpt whose line is being read, and the offset in `line_` that it is about.
    struct Cut {
        Excerpt* excerpt;
        std::size_t start;
    };

    void advance();
    void begin_line();
    void begin_awaited();
    void end_line();
    void shorten_line();
    void fill(const Cut& cut) const;

    Cursor cursor_;
    std::string piece_;
    std::string line_;  ///< as far as excerpts may need it, with its end
    bool line_is_cut_ = false;
    bool in_token_ = false;
    Position token_;
    std::size_t token_start_ = 0;  ///< in `line_`
    std::vector<Awaited> awaited_;
    std::vector<Cut> cuts_;
};

}  // namespace liaison::load
