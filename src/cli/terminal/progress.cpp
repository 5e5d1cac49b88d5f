// SPDX-License-Identifier: MIT
#include "cli/terminal/progress.hpp"

#include <fmt/format.h>

#include <cmath>

#include "cli/terminal/stderr_report.hpp"
#include "cli/terminal/terminal.hpp"
#include "liaison/model/text.hpp"

namespace liaison::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 500ms;
constexpr auto kBetween = 100ms;

std::string megabytes(std::uint64_t bytes) {
    return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

}  // namespace

std::string progress_text(const load::Reading& reading, std::chrono::duration<double> elapsed) {
    if (reading.size == 0 || reading.bytes == 0 || reading.bytes > reading.size) {
        return fmt::format("read {}", megabytes(reading.bytes));
    }
    const double share = static_cast<double>(reading.bytes) / static_cast<double>(reading.size);
    const double left = elapsed.count() * (1 - share) / share;
    return fmt::format("read {:.0f} % of {}, {:.0f} s left", std::floor(100 * share),
                       megabytes(reading.size), std::ceil(left));
}

void Progress::follow(const load::Reading& reading) {
    if (reading.ended) return show({});
    const auto now = Clock::now();
    if (reading.bytes == 0) begin_ = now;
    if (now - begin_ < kPatience || now - shown_at_ < kBetween) return;
    shown_at_ = now;
    const std::string progress = progress_text(reading, now - begin_);
    const auto with_name = text::printable(fmt::format("{}: {}", reading.name, progress));
    show(text::width(with_name) < terminal_width() ? with_name : text::printable(progress));
}

void Progress::show(const text::Printable& text) {
    const std::size_t columns = text::width(text);
    const std::string rest(columns_ > columns ? columns_ - columns : 0, ' ');
    text::Printable line = text;
    line += text::printable(rest);
    if (!line.empty()) print_over_line(line);
    columns_ = columns;
}

}  // namespace liaison::cli
