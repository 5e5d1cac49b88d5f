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

/// Passes a JSON text to a parser in small pieces. No two keys or values begin in the same piece,
/// so the position of each is known. Fills in excerpts: up to 800 bytes of a line on either side.
class LineReader : public ByteStream {
  public:
    explicit LineReader(ByteStream& stream) : cursor_(stream) {}

    /// The bytes up to and with the next blank, quote or punctuation character of JSON.
    std::string_view read() override;

    /// The position at which the last token begins.
    Position token() const { return token_; }
    void end_token() { in_token_ = false; }

    /// Fills in the excerpt around the last token, or around a position not yet reached, when its
    /// line has been read. The excerpt must live until then.
    void cut_at_token(Excerpt& excerpt) { cuts_.push_back({&excerpt, token_start_}); }
    void cut_at(Position position, Excerpt& excerpt) { awaited_.push_back({position, &excerpt}); }

    /// Reads on until all excerpts are filled in.
    void finish();

  private:
    struct Awaited {
        Position position;
        Excerpt* excerpt;
    };
    /// An excerpt whose line is being read, and the offset in `line_` around which it is cut.
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
    std::string line_;  ///< the part of the line that excerpts may need, with its line end
    bool line_is_cut_ = false;
    bool in_token_ = false;
    Position token_;
    std::size_t token_start_ = 0;  ///< in `line_`
    std::vector<Awaited> awaited_;
    std::vector<Cut> cuts_;
};

}  // namespace liaison::load
