// SPDX-License-Identifier: MIT
#pragma once

// Files and standard input as streams of bytes.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "liaison/load/source/input.hpp"
#include "liaison/model/error.hpp"

namespace liaison::load {

/// Owns the descriptor of an open file. Does not close standard input.
class FileDescriptor {
  public:
    explicit FileDescriptor(int fd) : fd_(fd) {}
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    FileDescriptor(FileDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    FileDescriptor& operator=(FileDescriptor&&) = delete;
    ~FileDescriptor();
    int get() const { return fd_; }

  private:
    int fd_;
};

struct OpenFile {
    FileDescriptor fd;
    bool is_regular = false;  ///< it can be opened again
    std::uint64_t size = 0;   ///< 0: unknown
    std::string first;        ///< bytes that have been read already
};

/// Opens the file at a path. Throws `Error` (io) if it cannot be read: no such file, a directory,
/// or a pipe without a writer.
OpenFile open_file(const std::string& path);
/// The same for standard input; `name` is for messages.
OpenFile open_standard_input(const std::string& name);

/// Size in bytes of a regular file, or 0.
std::uint64_t size_of_file(const std::string& path);

/// Reads the file. `kept`, if not null, receives a copy of what is read.
std::unique_ptr<ByteStream> stream_of(OpenFile file, std::string name,
                                      std::shared_ptr<std::string> kept, ReadingWatcher watcher);

/// The regular file for reading at any offset.
std::unique_ptr<ByteFile> file_of(OpenFile file, std::string name);

/// The error for an input that cannot be read.
inline Error cannot_read(const std::string& name, std::string_view reason) {
    return Error{ErrorKind::io, "cannot read " + name + ": " + std::string(reason)};
}

}  // namespace liaison::load
