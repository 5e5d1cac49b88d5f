// SPDX-License-Identifier: MIT
#pragma once

// The layout of JSON output: an object or list is on one line if it fits in 120 columns. Otherwise
// each member has its own line, indented by two spaces.

#include <string>
#include <string_view>

#include "liaison/render/text/sink.hpp"
#include "render/json/json.hpp"

namespace liaison::render {

/// The text as a string literal (RFC 8259, section 7): `"unodc"`. Control and bidirectional
/// characters are escaped, all else is UTF-8.
std::string literal(std::string_view text);

/// The value as one line without a line end: `{ "id": "unodc", "areas": ["firearms"] }`.
std::string one_line(const Json& value);

/// The value on as many lines as needed. It begins in column `indent`. `before` precedes it on its
/// first line and `after` (a comma) follows on its last; both count for the width.
std::string laid_out(const Json& value, std::size_t indent, std::string_view before = {},
                     std::string_view after = {});

/// Writes a list element by element, so that not all of it has to be in memory.
class JsonArrayWriter {
  public:
    explicit JsonArrayWriter(Sink& sink) : sink_(sink) {}
    void add(const Json& element);
    void finish();

  private:
    Sink& sink_;
    bool empty_ = true;
};

}  // namespace liaison::render
