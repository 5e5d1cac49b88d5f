// SPDX-License-Identifier: MIT
#pragma once

// Standard output of which a long answer goes through a pager.
//
//     PagerOutput output("less -FIRX", {80, 24});
//     output.write(text);
//     output.finish();

#include <memory>
#include <optional>
#include <string>

#include "cli/terminal/output.hpp"
#include "cli/terminal/pager.hpp"

namespace liaison::cli {

struct Screen {
    std::size_t columns;
    std::size_t lines;
};

/// Holds the text back until it is longer than the screen, of which the prompt takes a line, and
/// then starts the pager. If the shell does not find that, the text goes to standard output.
class PagerOutput : public Output {
  public:
    PagerOutput(std::string command, Screen screen)
        : command_(std::move(command)), screen_(screen) {}

    void write_encoded(std::string_view text) override;
    void finish() override;

  private:
    bool is_too_long() const;
    void start();
    void feed(std::string_view text);
    void write_directly();

    std::string command_;
    Screen screen_;
    std::string held_;      ///< what may yet have to be written directly
    bool is_read_ = false;  ///< the pager has read something, so that it is there
    std::optional<Pager> pager_;
    std::unique_ptr<Output> direct_;
};

}  // namespace liaison::cli
