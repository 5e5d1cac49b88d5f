// SPDX-License-Identifier: MIT
#include "cli/terminal/temporary_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <system_error>

#include "liaison/model/error.hpp"

namespace liaison::cli {
namespace {

constexpr std::array kEnding = {SIGINT,  SIGTERM, SIGHUP,    SIGQUIT, SIGALRM, SIGXCPU,
                                SIGXFSZ, SIGPROF, SIGVTALRM, SIGUSR1, SIGUSR2};

/// Linked list of all temporary files for the signal handler, which gets no other argument than the
/// signal. The list changes only while those signals are blocked.
TemporaryFile* first = nullptr;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

/// Blocks the signals that end the program during its lifetime.
class SignalBlock {
  public:
    SignalBlock() {
        sigset_t ending;
        ::sigemptyset(&ending);
        for (const int signal : kEnding) ::sigaddset(&ending, signal);
        ::sigprocmask(SIG_BLOCK, &ending, &before_);
    }
    SignalBlock(const SignalBlock&) = delete;
    SignalBlock& operator=(const SignalBlock&) = delete;
    ~SignalBlock() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

  private:
    sigset_t before_{};
};

}  // namespace

void remove_temporary_files() {
    for (const TemporaryFile* file = first; file != nullptr; file = file->next_) {
        ::unlink(file->path_.c_str());
    }
}

namespace {

void remove_and_end(int signal) {
    remove_temporary_files();
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

/// Leaves signals alone that are ignored, as nohup does with SIGHUP.
void handle_signals() {
    for (const int signal : kEnding) {
        struct sigaction now {};
        if (::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_DFL) {
            ::signal(signal, remove_and_end);
        }
    }
}

/// Gives the new file the owner and group of the old one. Returns false if that fails.
bool keep_owner(int fd, const OutputPath& target) {
    struct stat status {};
    if (!target.owner || ::fstat(fd, &status) != 0) return true;
    if (status.st_uid == *target.owner && status.st_gid == *target.group) return true;
    return ::fchown(fd, *target.owner, *target.group) == 0;
}

}  // namespace

TemporaryFile::TemporaryFile(const OutputPath& target, const std::string& shown)
    : path_(target.file + ".XXXXXX"), target_(target.file) {
    const auto fail = [&] {
        throw Error{ErrorKind::io, fmt::format("cannot write {}: {}", shown,
                                               std::generic_category().message(errno))};
    };
    handle_signals();
    const SignalBlock block;
    fd_ = ::mkostemp(path_.data(), O_CLOEXEC);
    if (fd_ < 0) fail();
    if (!keep_owner(fd_, target)) {
        const int error = errno;
        ::close(fd_);
        ::unlink(path_.c_str());
        errno = error;
        fail();
    }
    ::fchmod(fd_, target.mode);
    next_ = first;
    first = this;
}

TemporaryFile::~TemporaryFile() {
    const SignalBlock block;
    if (!path_.empty()) ::unlink(path_.c_str());
    TemporaryFile** link = &first;
    while (*link != this) link = &(*link)->next_;
    *link = next_;
}

bool TemporaryFile::replace_target() {
    const SignalBlock block;
    if (std::rename(path_.c_str(), target_.c_str()) != 0) return false;
    path_.clear();
    return true;
}

}  // namespace liaison::cli
