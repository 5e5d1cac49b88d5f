// SPDX-License-Identifier: MIT
#include "cli/terminal/pager_output.hpp"

#include <algorithm>
#include <utility>

#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"

namespace liaison::cli {
namespace {

/// More than our buffer and that of a pipe (64 KiB by default, pipe(7)) hold together. Once more
/// was written, the pager must have read some of it.
constexpr std::size_t kMostUnread = std::size_t{1024} * 1024;

/// Bytes; more than any screen shows.
constexpr std::size_t kMostHeld = std::size_t{256} * 1024;

/// The line without the codes that colour it or make it a link.
std::string without_codes(std::string_view line) {
    std::string text;
    while (!line.empty()) {
        text += text::take_until(line, '\x1b');
        // A link (OSC 8) ends with ESC and a backslash, a colour with m.
        if (line.starts_with(']')) text::take_until(line, '\x1b');
        text::take_until(line, line.starts_with('\\') ? '\\' : 'm');
    }
    return text;
}

}  // namespace

bool PagerOutput::is_too_long() const {
    if (held_.size() > kMostHeld) return true;
    std::size_t lines = 0;
    std::string_view rest = held_;
    while (!rest.empty() && lines < screen_.lines) {
        const std::size_t width = text::width(without_codes(text::take_until(rest, '\n')));
        lines += std::max<std::size_t>(1, (width + screen_.columns - 1) / screen_.columns);
    }
    return lines >= screen_.lines;
}

void PagerOutput::write_encoded(std::string_view text) {
    if (direct_) return direct_->write_encoded(text);
    if (pager_) return feed(text);
    held_ += text;
    // Counting the lines for each piece of text would be slow.
    const bool may_have_grown = text.find('\n') != std::string_view::npos ||
                                held_.size() >= screen_.columns * screen_.lines;
    if (may_have_grown && is_too_long()) start();
}

void PagerOutput::start() {
    try {
        pager_.emplace(command_);
    } catch (const Error&) {
        return write_directly();
    }
    const std::string text = std::exchange(held_, {});
    feed(text);
}

void PagerOutput::feed(std::string_view text) {
    if (!is_read_) held_ += text;
    try {
        pager_->input().write_encoded(text);
    } catch (const ClosedPipe&) {
        if (pager_->wait() || is_read_) throw;
        return write_directly();
    }
    if (held_.size() <= kMostUnread) return;
    is_read_ = true;
    held_.clear();
}

void PagerOutput::write_directly() {
    pager_.reset();
    direct_ = open_output({});
    direct_->write_encoded(held_);
    held_.clear();
}

void PagerOutput::finish() {
    if (pager_) {
        try {
            pager_->input().finish();
        } catch (const ClosedPipe&) {
            // The user has quit the pager, or it never ran; `wait` tells which.
        }
        if (pager_->wait() || is_read_) return;
    }
    if (!direct_) write_directly();
    direct_->finish();
}

}  // namespace liaison::cli
