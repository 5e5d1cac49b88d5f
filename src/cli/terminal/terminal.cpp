// SPDX-License-Identifier: MIT
#include "cli/terminal/terminal.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string>

#include "liaison/model/error.hpp"

namespace liaison::cli {
namespace {

constexpr std::size_t kUsualWidth = 80;
constexpr std::size_t kLeastWidth = 20;
constexpr std::size_t kMostWidth = 10000;

std::size_t asked_width() {
    const char* columns = std::getenv("COLUMNS");
    if (columns == nullptr) return 0;
    const std::string_view text(columns);
    std::size_t width = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), width);
    return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() ? width : 0;
}

}  // namespace

bool is_terminal_input() { return ::isatty(STDIN_FILENO) == 1; }

bool is_terminal_output() {
    static const bool kIsTerminal = ::isatty(STDOUT_FILENO) == 1;
    return kIsTerminal;
}

bool is_terminal_errors() { return ::isatty(STDERR_FILENO) == 1; }

bool is_dumb_terminal() {
    const char* terminal = std::getenv("TERM");
    return terminal == nullptr || std::string_view(terminal) == "dumb";
}

std::size_t terminal_height() {
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

std::size_t terminal_width() {
    std::size_t width = asked_width();
    winsize size{};
    if (width == 0 && is_terminal_output() && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
        width = size.ws_col;
    }
    if (width == 0) width = kUsualWidth;
    return std::clamp(width, kLeastWidth, kMostWidth);
}

bool wants_colour(std::string_view choice, bool terminal) {
    if (choice == "always") return true;
    if (choice == "never") return false;
    if (choice != "auto") {
        throw Error{ErrorKind::usage, fmt::format("--color does not take \"{}\"", choice),
                    "it is one of auto, always, never"};
    }
    const char* no_color = std::getenv("NO_COLOR");
    return terminal && !is_dumb_terminal() && (no_color == nullptr || *no_color == '\0');
}

}  // namespace liaison::cli
