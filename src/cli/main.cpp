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

/// Opens /dev/null for each closed standard stream. Otherwise the next opened file would get its
/// number, and error messages would be written into that file. The modes make reading standard
/// input and writing standard output fail as before.
void fill_closed_streams() {
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
        const int mode = fd == STDOUT_FILENO ? O_RDONLY : O_WRONLY;
        if (::fcntl(fd, F_GETFD) < 0) ::open("/dev/null", mode);
    }
}

/// Reports a lack of memory in a destructor of the JSON library, where it cannot be caught.
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
    // With these signals ignored, writing to a closed pipe or a too large file fails with an error
    // code, so that temporary files are removed and the error is reported.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        return liaison::cli::run({argv + 1, argv + argc});
    } catch (const std::bad_alloc&) {  // no memory for the copies of the arguments
        return static_cast<int>(liaison::cli::report_out_of_memory());
    }
}
