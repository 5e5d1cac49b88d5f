// SPDX-License-Identifier: MIT
#pragma once

// What a name given to --output stands for.

#include <sys/types.h>

#include <optional>
#include <string>

namespace liaison::cli {

/// One of these: a descriptor that is open already, a file to be replaced or made, or, with
/// neither, something that is written to as it is, such as a device or a pipe.
struct OutputPath {
    std::optional<int> descriptor;
    std::string file;            ///< behind all links
    std::optional<uid_t> owner;  ///< of the file that is there
    std::optional<gid_t> group;
    mode_t mode = 0;  ///< that the new file is to have
};

/// `-`, `/dev/stdout`, `/dev/stderr`, `/dev/fd/N` and `/proc/self/fd/N`, also behind links, are
/// descriptors. A link to nothing is a file to be made. Throws `Error` (io): a folder, a loop of
/// links, a file that may not be written or that no name leads to any more.
OutputPath find_output(const std::string& path);

/// Throws `Error` (io): the file of that name cannot be written, for the reason that `errno` has.
[[noreturn]] void fail_to_write(const std::string& name, int error);

}  // namespace liaison::cli
