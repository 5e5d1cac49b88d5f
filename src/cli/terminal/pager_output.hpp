// SPDX-License-Identifier: MIT
#pragma once

// Standard output that sends long answers through a pager.
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

/// Holds the text back until it fills the screen (the prompt needs a line as well), then starts the
/// pager. If the shell cannot run the pager, the text goes to standard output.
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
    std::string held_;      ///< the text, as long as it may have to be written directly
    bool is_read_ = false;  ///< the pager has read some text, so it is running
    std::optional<Pager> pager_;
    std::unique_ptr<Output> direct_;
};

}  // namespace liaison::cli
