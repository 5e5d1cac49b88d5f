// SPDX-License-Identifier: MIT
#pragma once

// Shows the progress of reading a large file as a line on the terminal, and erases it at the end.

#include <chrono>
#include <cstddef>
#include <string>

#include "liaison/load/source/input.hpp"
#include "liaison/model/printable.hpp"

namespace liaison::cli {

/// The progress as a text. If the size is known, it has the percentage and the estimated time left.
std::string progress_text(const load::Reading& reading, std::chrono::duration<double> elapsed);

/// Prints the progress to standard error if reading takes more than half a second.
class Progress {
  public:
    void follow(const load::Reading& reading);

  private:
    using Clock = std::chrono::steady_clock;

    void show(const text::Printable& text);

    Clock::time_point begin_;
    Clock::time_point shown_at_;
    std::size_t columns_ = 0;  ///< width of the text on the terminal
};

}  // namespace liaison::cli
