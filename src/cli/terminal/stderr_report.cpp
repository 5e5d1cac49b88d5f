// SPDX-License-Identifier: MIT
#include "cli/terminal/stderr_report.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <string>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"

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

void print_diagnostics(const load::Diagnostics& diagnostics) {
    text::Printable lines;
    for (const auto& diagnostic : diagnostics.kept()) {
        const auto line = fmt::format("{} [{}]", diagnostic.to_string(), id_of(diagnostic.code));
        lines += text::printable(line) += "\n";
    }
    const std::size_t more = diagnostics.count() - diagnostics.kept().size();
    if (more > 0) {
        lines += text::printable("and " + text::counted(more, "more fault", "more faults"));
        lines += "\n";
    }
    print(lines);
}

}  // namespace

ExitCode report(const Error& error) {
    if (const auto* data = dynamic_cast<const load::DataError*>(&error)) {
        print_diagnostics(data->diagnostics());
    } else {
        print_note(error.message_with_hint());
        if (!error.excerpt().empty()) print(text::Printable(error.excerpt()) += "\n");
    }
    return question::exit_code_of(error.kind());
}

ExitCode report_out_of_memory() {
    constexpr text::Literal kMessage = "liaison: out of memory\n";
    write_all(kMessage.view());
    return ExitCode::io;
}

void print_note(std::string_view text) {
    print(text::printable(fmt::format("liaison: {}", text)) += "\n");
}

void print_over_line(const text::Printable& text) {
    text::Printable line("\r");
    line += text;
    line += "\r";
    print(line);
}

}  // namespace liaison::cli
