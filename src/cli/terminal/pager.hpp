// SPDX-License-Identifier: MIT
#pragma once

// Shows a long answer a screen at a time.

#include <sys/types.h>

#include <memory>
#include <string>

#include "cli/terminal/output.hpp"

namespace liaison::cli {

/// Standard output; if it is a terminal and the answer is longer than its screen, through a pager:
/// that of `PAGER`, or less. There is none where `PAGER` is empty or cat.
std::unique_ptr<Output> open_paged_output();

/// A running pager, which ends when its input does and its reader has seen enough.
class Pager {
  public:
    /// Starts a shell with the command. Throws `Error` (io) where not even that can be started.
    explicit Pager(const std::string& command);
    Pager(const Pager&) = delete;
    Pager& operator=(const Pager&) = delete;
    Pager(Pager&&) = delete;
    Pager& operator=(Pager&&) = delete;
    ~Pager() { wait(); }

    Output& input() { return *input_; }

    /// Closes the input and waits for the end. Gives whether the shell found the command.
    bool wait();

  private:
    pid_t pid_ = -1;
    bool found_ = true;
    std::unique_ptr<Output> input_;
};

}  // namespace liaison::cli
