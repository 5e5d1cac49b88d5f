// SPDX-License-Identifier: MIT
#pragma once

// Where an answer goes. A renderer writes to a sink and knows nothing of files or terminals.
//
//     sink.write(text::printable(name));        // for readers
//     sink.write_encoded(one_line(json));       // in a format that has escapes of its own

#include <string>
#include <string_view>

#include "liaison/model/printable.hpp"

namespace liaison::render {

class Sink {
  public:
    virtual ~Sink() = default;
    /// Text for readers. Throws `Error` (io) where it cannot be written.
    void write(const text::Printable& text) { write_encoded(text); }
    void write(text::Literal words) { write_encoded(words.view()); }
    /// What a format has made safe by escapes of its own. Throws likewise.
    virtual void write_encoded(std::string_view bytes) = 0;
};

/// Keeps what is written.
class StringSink : public Sink {
  public:
    void write_encoded(std::string_view bytes) override { text_ += bytes; }
    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

}  // namespace liaison::render
