// SPDX-License-Identifier: MIT
#pragma once

// A new file beside the one it is to replace. It is gone when it is not needed, also where a signal
// ends the program: the signals that end it remove it first. Only SIGKILL and a crash leave it.

#include <string>

#include "cli/terminal/output_path.hpp"

namespace liaison::cli {

/// All that there are at the moment. Calls only what a signal handler may (POSIX.1-2017, section
/// 2.4.3).
void remove_temporary_files();

class TemporaryFile {
  public:
    /// With the mode and the owner that it is to have. Throws `Error` (io), which calls the file
    /// `shown`; also where the owner of the old file cannot be kept.
    TemporaryFile(const OutputPath& target, const std::string& shown);
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();

    /// Open for writing; who uses it closes it.
    int fd() const { return fd_; }

    /// Puts it in the place of the target. Returns whether that could be done, else errno says why.
    bool replace_target();

  private:
    friend void remove_temporary_files();

    std::string path_;
    std::string target_;
    int fd_ = -1;
    TemporaryFile* next_ = nullptr;  ///< of those that there are
};

}  // namespace liaison::cli
