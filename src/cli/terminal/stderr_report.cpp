// SPDX-License-Identifier: MIT
#include "cli/terminal/stderr_report.hpp"

#include <unistd.h>

#include <cerrno>

#include "liaison/model/printable.hpp"
#include "liaison/question/report.hpp"

namespace liaison::cli {

using question::ExitCode;

namespace {

/// Writes to standard error. Ignores errors, because they could not be reported anywhere.
void write_all(std::string_view rest) {
    while (!rest.empty()) {
        const ssize_t written = ::write(STDERR_FILENO, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
}

void print(const text::Printable& text) { write_all(text); }

}  // namespace

ExitCode report(const Error& error) {
    print(question::reported(error));
    return question::exit_code_of(error.kind());
}

ExitCode report_out_of_memory() {
    constexpr text::Literal kMessage = "liaison: out of memory\n";
    write_all(kMessage.view());
    return ExitCode::io;
}

void print_note(std::string_view text) { print(question::noted(text)); }

void print_over_line(const text::Printable& text) {
    text::Printable line("\r");
    line += text;
    line += "\r";
    print(line);
}

}  // namespace liaison::cli
