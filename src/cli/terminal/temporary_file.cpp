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

/// All that there are, as a list that a signal handler may walk along: it changes only while those
/// signals wait.
/// Global, for a handler is given nothing but its signal.
TemporaryFile* first = nullptr;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

/// Lets the signals that end the program wait as long as it lives.
class SignalsWait {
  public:
    SignalsWait() {
        sigset_t ending;
        ::sigemptyset(&ending);
        for (const int signal : kEnding) ::sigaddset(&ending, signal);
        ::sigprocmask(SIG_BLOCK, &ending, &before_);
    }
    SignalsWait(const SignalsWait&) = delete;
    SignalsWait& operator=(const SignalsWait&) = delete;
    ~SignalsWait() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

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

/// Not those that are ignored, as nohup has it.
void handle_signals() {
    for (const int signal : kEnding) {
        struct sigaction now {};
        if (::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_DFL) {
            ::signal(signal, remove_and_end);
        }
    }
}

/// Whether the new file belongs to whom the old one does; nothing is done where that is so already.
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
    const SignalsWait wait;
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
    const SignalsWait wait;
    if (!path_.empty()) ::unlink(path_.c_str());
    TemporaryFile** link = &first;
    while (*link != this) link = &(*link)->next_;
    *link = next_;
}

bool TemporaryFile::replace_target() {
    const SignalsWait wait;
    if (std::rename(path_.c_str(), target_.c_str()) != 0) return false;
    path_.clear();
    return true;
}

}  // namespace liaison::cli
