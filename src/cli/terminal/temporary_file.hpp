// SPDX-License-Identifier: MIT
#pragma once

// A temporary file in the same folder as the file that it replaces. It is removed if it is not used
// or a signal ends the program. Only SIGKILL and a crash leave it behind.

#include <string>

#include "cli/terminal/output_path.hpp"

namespace liaison::cli {

/// Removes all temporary files. Async-signal-safe (POSIX.1-2017, section 2.4.3).
void remove_temporary_files();

class TemporaryFile {
  public:
    /// Creates it with the owner and mode of `target`. Throws `Error` (io) if it cannot be created
    /// or the owner cannot be set. `shown` is the name of the target in the message.
    TemporaryFile(const OutputPath& target, const std::string& shown);
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();

    /// The descriptor, open for writing. The caller closes it.
    int fd() const { return fd_; }

    /// Renames it to the target. Returns false and sets `errno` if that fails.
    bool replace_target();

  private:
    friend void remove_temporary_files();

    std::string path_;
    std::string target_;
    int fd_ = -1;
    TemporaryFile* next_ = nullptr;  ///< in the list of all temporary files
};

}  // namespace liaison::cli
