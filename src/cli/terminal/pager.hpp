// SPDX-License-Identifier: MIT
#pragma once

// Shows long answers in a pager.

#include <sys/types.h>

#include <memory>
#include <string>

#include "cli/terminal/output.hpp"

namespace liaison::cli {

/// Standard output. If it is a terminal and the answer is longer than its screen, the answer goes
/// through the pager named by `PAGER`, or less. There is no pager if `PAGER` is empty or cat, or
/// the terminal is dumb.
std::unique_ptr<Output> open_paged_output();

/// A running pager. It ends when its input has ended and the user quits it.
class Pager {
  public:
    /// Starts a shell with the command. Throws `Error` (io) if the shell cannot be started.
    explicit Pager(const std::string& command);
    Pager(const Pager&) = delete;
    Pager& operator=(const Pager&) = delete;
    Pager(Pager&&) = delete;
    Pager& operator=(Pager&&) = delete;
    ~Pager() { wait(); }

    Output& input() { return *input_; }

    /// Closes the input and waits for the end. Returns false if the shell cannot run the command.
    bool wait();

  private:
    pid_t pid_ = -1;
    bool found_ = true;
    std::unique_ptr<Output> input_;
};

}  // namespace liaison::cli
