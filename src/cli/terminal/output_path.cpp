// SPDX-License-Identifier: MIT
#include "cli/terminal/output_path.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "liaison/model/error.hpp"

namespace liaison::cli {
namespace {

constexpr mode_t kUsualMode = 0666;
constexpr mode_t kModeBits = 07777;
constexpr int kMostLinks = 40;  // the limit of Linux (path_resolution(7))

std::optional<int> descriptor_named(std::string_view path) {
    if (path == "-" || path == "/dev/stdout") return STDOUT_FILENO;
    if (path == "/dev/stderr") return STDERR_FILENO;
    static constexpr std::array<std::string_view, 2> kFolders{"/dev/fd/", "/proc/self/fd/"};
    for (const auto folder : kFolders) {
        if (!path.starts_with(folder)) continue;
        const auto number = path.substr(folder.size());
        int found = 0;
        const auto parsed = std::from_chars(number.data(), number.data() + number.size(), found);
        const bool whole = parsed.ec == std::errc() && parsed.ptr == number.data() + number.size();
        if (whole && found >= 0) return found;
    }
    return std::nullopt;
}

mode_t mode_for_new_files() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return kUsualMode & ~mask;
}

/// The target of a symbolic link, relative to the link's folder; nullopt if it is not a link.
std::optional<std::string> link_target(const std::string& path) {
    std::error_code error;
    const auto target = std::filesystem::read_symlink(path, error);
    if (error) return std::nullopt;
    return (std::filesystem::path(path).parent_path() / target).string();
}

bool is_same_file(const std::string& path, const struct stat& status) {
    struct stat other {};
    return ::lstat(path.c_str(), &other) == 0 && other.st_dev == status.st_dev &&
           other.st_ino == status.st_ino;
}

}  // namespace

void fail_to_write(const std::string& name, int error) {
    throw Error{ErrorKind::io,
                fmt::format("cannot write {}: {}", name, std::generic_category().message(error))};
}

OutputPath find_output(const std::string& path) {
    OutputPath found;
    std::string at = path;
    for (int links = 0; !found.descriptor; ++links) {
        found.descriptor = descriptor_named(at);
        if (found.descriptor) return found;
        auto next = link_target(at);
        if (!next) break;
        if (links == kMostLinks) fail_to_write(path, ELOOP);
        at = std::move(*next);
    }
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        if (errno != ENOENT) fail_to_write(path, errno);
        found.file = std::move(at);
        found.mode = mode_for_new_files();
        return found;
    }
    if (S_ISDIR(status.st_mode)) fail_to_write(path, EISDIR);
    if (!S_ISREG(status.st_mode)) return found;
    if (!is_same_file(at, status)) fail_to_write(path, ESTALE);
    if (::access(at.c_str(), W_OK) != 0) fail_to_write(path, errno);
    found.file = std::move(at);
    found.owner = status.st_uid;
    found.group = status.st_gid;
    found.mode = status.st_mode & kModeBits;
    return found;
}

}  // namespace liaison::cli
