// SPDX-License-Identifier: MIT
#pragma once

// How far the reading of a large file has come, as a line on a terminal that is gone when it ends.

#include <chrono>
#include <cstddef>
#include <string>

#include "liaison/load/source/input.hpp"
#include "liaison/model/printable.hpp"

namespace liaison::cli {

/// What has been read after so long: its share and the time left too where the size is known.
std::string progress_text(const load::Reading& reading, std::chrono::duration<double> elapsed);

/// Shown on standard error from half a second on.
class Progress {
  public:
    void follow(const load::Reading& reading);

  private:
    using Clock = std::chrono::steady_clock;

    void show(const text::Printable& text);

    Clock::time_point begin_;
    Clock::time_point shown_at_;
    std::size_t columns_ = 0;  ///< of what is shown
};

}  // namespace liaison::cli
