// SPDX-License-Identifier: MIT
#pragma once

// JSON as liaison writes it: an object or list stands on one line where it fits in 120 columns,
// otherwise each member on a line of its own, two spaces deeper.

#include <string>
#include <string_view>

#include "liaison/render/text/sink.hpp"
#include "render/json/json.hpp"

namespace liaison::render {

/// The value as one line without a line end: `{ "id": "unodc", "areas": ["firearms"] }`. Control
/// and bidirectional characters are escaped, all else is UTF-8.
std::string one_line(const Json& value);

/// The value laid out in lines. `indent` is the column it begins in, `before` what stands before it
/// on its first line, `after` what follows on its last (a comma), both counted for the width.
std::string laid_out(const Json& value, std::size_t indent, std::string_view before = {},
                     std::string_view after = {});

/// Writes a list element by element, so that it need not be in memory at once.
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
