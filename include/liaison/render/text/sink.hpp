// SPDX-License-Identifier: MIT
#pragma once

// The destination of an answer. Renderers write to a sink and know nothing of files or terminals.
//
//     sink.write(text::printable(kb.name(entity)));  // for readers
//     sink.write_encoded("{\"hub\":\"interpol\"}");  // in a format that has escapes of its own

#include <string>
#include <string_view>

#include "liaison/model/printable.hpp"

namespace liaison::render {

class Sink {
  public:
    virtual ~Sink() = default;
    /// Writes text for readers. Throws `Error` (io) if that fails.
    void write(const text::Printable& text) { write_encoded(text); }
    void write(text::Literal words) { write_encoded(words.view()); }
    /// Writes bytes that a format such as JSON has already escaped. Throws likewise.
    virtual void write_encoded(std::string_view bytes) = 0;
};

/// Collects the output in a string.
class StringSink : public Sink {
  public:
    void write_encoded(std::string_view bytes) override { text_ += bytes; }
    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

}  // namespace liaison::render
