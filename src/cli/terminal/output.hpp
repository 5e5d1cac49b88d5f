// SPDX-License-Identifier: MIT
#pragma once

// Destinations of answers: standard output, or a file that is replaced only once the new one is
// completely on disk.

#include <exception>
#include <memory>
#include <string>
#include <string_view>

#include "liaison/render/text/sink.hpp"

namespace liaison::cli {

/// The reader of our output has closed the pipe (EPIPE). Not an error: the program just ends.
class ClosedPipe : public std::exception {};

class Output : public render::Sink {
  public:
    /// Writes out all buffered bytes, so that `finish` cannot fail for lack of disk space. Throws
    /// like `write`.
    virtual void settle() {}

    /// Writes out all buffered bytes and closes; a new file replaces its target. Throws like
    /// `write`.
    virtual void finish() = 0;

    /// Whether it replaces or creates a regular file.
    virtual bool is_file() const { return false; }
};

/// Opens an output. An empty path or `-` is standard output. A device, a pipe or an open descriptor
/// is written to directly, a regular file through a temporary one. Throws `Error` (io).
std::unique_ptr<Output> open_output(const std::string& path);

/// Writes a whole text to the output of this path. Throws `Error` (io).
void write_output(const std::string& path, std::string_view text);

/// Writes to an open descriptor and closes it (not 0 to 2). `name` is for messages.
std::unique_ptr<Output> output_to(int fd, std::string name);

}  // namespace liaison::cli
