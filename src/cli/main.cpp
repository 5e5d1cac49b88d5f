// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>

#include "cli/app.hpp"
#include "cli/terminal/stderr_report.hpp"
#include "cli/terminal/temporary_file.hpp"

namespace {

/// A standard stream that is closed would be the next file that is opened, and what is meant for
/// the one would go to the other. It is opened so that reading and writing it fail as before;
/// remarks on a closed standard error go nowhere.
void fill_closed_streams() {
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
        const int mode = fd == STDOUT_FILENO ? O_RDONLY : O_WRONLY;
        if (::fcntl(fd, F_GETFD) < 0) ::open("/dev/null", mode);
    }
}

/// A destructor of the JSON library asks for memory; where there is none, that cannot be caught.
[[noreturn]] void end() {
    try {
        throw;
    } catch (const std::bad_alloc&) {
        liaison::cli::remove_temporary_files();
        ::_exit(static_cast<int>(liaison::cli::report_out_of_memory()));
    } catch (...) {
        std::abort();
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::set_terminate(end);
    fill_closed_streams();
    // A closed pipe or a file too large is then the failure of a write, which is easier to end on
    // in good order.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        return liaison::cli::run({argv + 1, argv + argc});
    } catch (const std::bad_alloc&) {  // there is not even room for the arguments
        return static_cast<int>(liaison::cli::report_out_of_memory());
    }
}
