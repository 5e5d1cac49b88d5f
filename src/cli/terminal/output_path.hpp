// SPDX-License-Identifier: MIT
#pragma once

// Resolves the path given to --output.

#include <sys/types.h>

#include <optional>
#include <string>

namespace liaison::cli {

/// Has an open descriptor, or a file to be replaced or created. With neither, the path names a
/// device or a pipe, to be written to directly.
struct OutputPath {
    std::optional<int> descriptor;
    std::string file;            ///< all links resolved
    std::optional<uid_t> owner;  ///< of the existing file
    std::optional<gid_t> group;
    mode_t mode = 0;  ///< for the new file
};

/// Follows links. `-`, `/dev/stdout`, `/dev/stderr`, `/dev/fd/N` and `/proc/self/fd/N` are
/// descriptors. A dangling link is a file to be created. Throws `Error` (io) for a folder, a loop
/// of links, or a file that is not writable or has been deleted.
OutputPath find_output(const std::string& path);

/// Throws the `Error` (io) that the file cannot be written. `error` is an `errno` value.
[[noreturn]] void fail_to_write(const std::string& name, int error);

}  // namespace liaison::cli
