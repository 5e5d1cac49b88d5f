// SPDX-License-Identifier: MIT
#include "cli/terminal/pager.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <vector>

#include "cli/terminal/pager_output.hpp"
#include "cli/terminal/terminal.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"

namespace liaison::cli {
namespace {

constexpr const char* kLess = "less -FIRX";

// Exit codes of a shell that cannot run a command (POSIX, Shell Command Language, 2.8.2).
constexpr int kCannotRun = 126;
constexpr int kNotFound = 127;

bool is_in_path(std::string_view program) {
    const char* variable = std::getenv("PATH");
    std::string_view path = variable == nullptr ? "" : variable;
    while (!path.empty()) {
        std::string file(text::take_until(path, ':'));
        file.append("/").append(program);
        if (::access(file.c_str(), X_OK) == 0) return true;
    }
    return false;
}

/// The command of the pager; empty for none.
std::string pager_command() {
    if (is_dumb_terminal()) return {};  // it cannot move its cursor, as pagers do
    const char* asked = std::getenv("PAGER");
    if (asked != nullptr) {
        const std::string_view command(asked);
        const bool none = command == "cat" || command.find_first_not_of(" \t\n") == command.npos;
        return none ? std::string() : asked;
    }
    return is_in_path("less") ? kLess : "";
}

/// Our environment plus LESS=FIRX if LESS is not set, so that PAGER=less behaves like our default.
std::vector<char*> environment_of_pager() {
    static std::string less = "LESS=FIRX";
    std::vector<char*> variables;
    for (char** variable = environ; *variable != nullptr; ++variable)
        variables.push_back(*variable);
    if (std::getenv("LESS") == nullptr) variables.push_back(less.data());
    variables.push_back(nullptr);
    return variables;
}

[[noreturn]] void throw_cannot_start(int error) {
    throw Error{ErrorKind::io,
                fmt::format("cannot start the pager: {}", std::generic_category().message(error))};
}

/// Starts `sh -c COMMAND` with `input` as standard input, default signal handling and no blocked
/// signals.
pid_t spawn(std::string command, int input) {
    std::string shell = "sh";
    std::string option = "-c";
    std::array<char*, 4> arguments{shell.data(), option.data(), command.data(), nullptr};
    auto variables = environment_of_pager();

    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
    sigset_t usual;
    ::sigemptyset(&usual);
    for (const int signal : {SIGPIPE, SIGINT, SIGQUIT}) ::sigaddset(&usual, signal);
    ::posix_spawnattr_setsigdefault(&attributes, &usual);
    sigset_t none;
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);

    pid_t pid = -1;
    const int error =
        ::posix_spawn(&pid, "/bin/sh", &files, &attributes, arguments.data(), variables.data());
    ::posix_spawn_file_actions_destroy(&files);
    ::posix_spawnattr_destroy(&attributes);
    if (error != 0) throw_cannot_start(error);
    return pid;
}

}  // namespace

Pager::Pager(const std::string& command) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw_cannot_start(errno);
    input_ = output_to(ends[1], "the pager");
    try {
        pid_ = spawn(command, ends[0]);
    } catch (const Error&) {
        ::close(ends[0]);
        throw;
    }
    ::close(ends[0]);
    // Interrupts are for the pager. We must not exit before it, as it still uses the terminal.
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGQUIT, SIG_IGN);
}

bool Pager::wait() {
    input_.reset();
    if (pid_ < 0) return found_;
    int status = 0;
    pid_t ended = -1;
    do {
        ended = ::waitpid(pid_, &status, 0);
    } while (ended < 0 && errno == EINTR);
    pid_ = -1;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGQUIT, SIG_DFL);
    if (ended > 0 && WIFEXITED(status)) {
        const int code = WEXITSTATUS(status);
        found_ = code != kCannotRun && code != kNotFound;
    }
    return found_;
}

std::unique_ptr<Output> open_paged_output() {
    const std::size_t height = is_terminal_output() ? terminal_height() : 0;
    std::string command = height == 0 ? std::string() : pager_command();
    if (command.empty()) return open_output({});
    return std::make_unique<PagerOutput>(std::move(command), Screen{terminal_width(), height});
}

}  // namespace liaison::cli
