// SPDX-License-Identifier: MIT
#pragma once

// Where answers end up: standard output, or a file that is replaced only when all of the new one
// is safely written.

#include <exception>
#include <memory>
#include <string>
#include <string_view>

#include "liaison/render/text/sink.hpp"

namespace liaison::cli {

/// Whoever read our output has gone: nothing is wrong, and nothing is left to do.
class ClosedPipe : public std::exception {};

class Output : public render::Sink {
  public:
    /// Writes out what is held back, so that `finish` has nothing left that could fail for want of
    /// room. Throws as `write` does.
    virtual void settle() {}

    /// The same, and for a file puts it in its place. Throws as `write` does.
    virtual void finish() = 0;
};

/// An empty path or `-` is standard output. A path that names no regular file (a device, a pipe, an
/// open descriptor) is written to directly. Throws `Error` (io).
std::unique_ptr<Output> open_output(const std::string& path);

/// Writes a whole text to what such a path names.
void write_output(const std::string& path, std::string_view text);

/// Writes to an open file, which it closes in the end; `name` is for messages.
std::unique_ptr<Output> output_to(int fd, std::string name);

}  // namespace liaison::cli
