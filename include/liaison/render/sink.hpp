// SPDX-License-Identifier: MIT
#pragma once

// Where an answer goes. A renderer writes to a sink and knows nothing of files or terminals.

#include <string>
#include <string_view>

namespace liaison::render {

class Sink {
  public:
    virtual ~Sink() = default;
    /// Throws `Error` (io) where the text cannot be written.
    virtual void write(std::string_view text) = 0;
};

/// Keeps what is written.
class StringSink : public Sink {
  public:
    void write(std::string_view text) override { text_ += text; }
    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

}  // namespace liaison::render
