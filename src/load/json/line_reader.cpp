// SPDX-License-Identifier: MIT
#include "load/json/line_reader.hpp"

#include <algorithm>

#include "liaison/model/ascii.hpp"

namespace liaison::load {
namespace {

constexpr std::size_t kMostBytes = 800;   // of an excerpt on either side: 200 4-byte characters
constexpr std::size_t kMostLine = 4096;   // bytes of a line that are kept before it is shortened
constexpr std::size_t kMostPiece = 1024;  // bytes of a piece of a long string

constexpr std::string_view kBetweenTokens = " \t\r\n,:";
constexpr std::string_view kEndsOfPieces = " \t\r\n,:{}[]\"";  // a token may begin after these

/// Whether a character begins with this byte.
bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

std::string_view LineReader::read() {
    piece_.clear();
    begin_line();
    if (!cursor_.at_end() && !in_token_) {
        in_token_ = !text::is_one_of(cursor_.peek(), kBetweenTokens);
        token_ = cursor_.position();
        token_start_ = line_.size();
    }
    while (!cursor_.at_end() && piece_.size() < kMostPiece) {
        piece_ += cursor_.peek();
        advance();
        if (text::is_one_of(piece_.back(), kEndsOfPieces)) break;
    }
    return piece_;
}

void LineReader::finish() {
    in_token_ = false;
    while (!cursor_.at_end() && !(awaited_.empty() && cuts_.empty())) advance();
    begin_line();
    begin_awaited();
    end_line();
}

void LineReader::advance() {
    begin_line();
    begin_awaited();
    line_ += cursor_.peek();
    cursor_.advance();
    if (line_.size() >= kMostLine) shorten_line();
}

/// Ends the line only when the next one begins: the parser reports a number only after the line end
/// that follows it, and the excerpt still needs its line then.
void LineReader::begin_line() {
    if (line_.ends_with('\n')) end_line();
}

void LineReader::begin_awaited() {
    std::erase_if(awaited_, [&](const Awaited& awaited) {
        if (awaited.position > cursor_.position()) return false;
        cuts_.push_back({awaited.excerpt, line_.size()});
        return true;
    });
}

void LineReader::end_line() {
    for (const char end : {'\n', '\r'}) {
        if (line_.ends_with(end)) line_.pop_back();
    }
    for (const Cut& cut : cuts_) fill(cut);
    cuts_.clear();
    line_.clear();
    line_is_cut_ = false;
}

/// Drops the beginning of a long line, as far as no excerpt can need it.
void LineReader::shorten_line() {
    std::erase_if(cuts_, [&](const Cut& cut) {
        if (line_.size() - cut.start <= kMostBytes) return false;
        fill(cut);
        return true;
    });
    std::size_t first = in_token_ ? token_start_ : line_.size();
    for (const Cut& cut : cuts_) first = std::min(first, cut.start);
    if (first <= kMostBytes) return;
    const std::size_t dropped = first - kMostBytes;
    line_.erase(0, dropped);
    line_is_cut_ = true;
    token_start_ -= std::min(token_start_, dropped);
    for (Cut& cut : cuts_) cut.start -= dropped;
}

void LineReader::fill(const Cut& cut) const {
    const std::size_t start = std::min(cut.start, line_.size());  // the line end is removed
    std::size_t begin = start - std::min(start, kMostBytes);
    std::size_t end = std::min(line_.size(), start + kMostBytes);
    const bool begins_earlier = line_is_cut_ || begin > 0;
    const bool ends_later = end < line_.size();
    while (begins_earlier && begin < start && !begins_character(line_[begin])) ++begin;
    while (ends_later && end > start && !begins_character(line_[end])) --end;
    *cut.excerpt = {line_.substr(begin, start - begin), line_.substr(start, end - start),
                    begins_earlier, ends_later};
}

}  // namespace liaison::load
