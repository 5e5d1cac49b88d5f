// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <unistd.h>

#include <array>
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
    std::array<pollfd, 3> streams{
        {{STDIN_FILENO, 0, 0}, {STDOUT_FILENO, 0, 0}, {STDERR_FILENO, 0, 0}}};
    if (::poll(streams.data(), streams.size(), 0) <= 0) return;
    for (const pollfd& stream : streams) {
        const int mode = stream.fd == STDOUT_FILENO ? O_RDONLY : O_WRONLY;
        if ((stream.revents & POLLNVAL) != 0) ::open("/dev/null", mode);
    }
}

/// Blocks the signals of writing to a closed pipe or a too large file. Writing then fails with an
/// error code, so that temporary files are removed and the error is reported. Ignoring them would
/// take a system call each.
void block_signals_of_writing() {
    sigset_t signals;
    ::sigemptyset(&signals);
    for (const int signal : {SIGPIPE, SIGXFSZ}) ::sigaddset(&signals, signal);
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
}

/// Lets the heap grow at once by what a short answer needs. This also fixes the size from which
/// memory is mapped in blocks of its own, which would grow with use. With 4 MiB, large files take
/// as much memory and as many page faults as before; with the default of 128 KiB, a quarter more
/// faults.
void prepare_heap() {
    constexpr int kKib = 1024;
    ::mallopt(M_TOP_PAD, 512 * kKib);
    ::mallopt(M_MMAP_THRESHOLD, 4 * kKib * kKib);
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
    block_signals_of_writing();
    prepare_heap();
    try {
        return liaison::cli::run({argv + 1, argv + argc});
    } catch (const std::bad_alloc&) {  // no memory for the copies of the arguments
        return static_cast<int>(liaison::cli::report_out_of_memory());
    }
}
