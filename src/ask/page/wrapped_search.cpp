// SPDX-License-Identifier: MIT
#include "ask/page/wrapped_search.hpp"

#include <algorithm>
#include <vector>

#include "ask/page/line_joints.hpp"
#include "liaison/ask/words/fingerprint.hpp"
#include "liaison/model/ascii.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

/// A line that exceeds the width of the text by more than this was joined with another one.
constexpr std::size_t kTooLong = 4;
/// The search for a missing hyphen begins this far before the width of the text. Lines differ in
/// length, as fonts are proportional.
constexpr std::size_t kNear = 32;

/// Length in bytes of the first code points of the line.
std::size_t bytes_of(std::string_view line, std::size_t code_points) {
    std::size_t bytes = 0;
    for (; code_points > 0 && bytes < line.size(); --code_points) {
        bytes += text::first_code_point(line.substr(bytes)).length;
    }
    return bytes;
}

}  // namespace

std::size_t WrappedSearch::longest(std::span<const std::string_view> lines,
                                   std::string_view instead, std::size_t at) {
    digest_.reset();
    std::size_t found = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = i == at ? instead : lines[i];
        if (i > 0) digest_.add(" ");
        digest_.add(i == 0 ? normalized_paragraph(line) : normalized_continuation(line));
        if (known_.has(digest_.value())) found = i + 1;
    }
    return found;
}

WrappedSearch::Run WrappedSearch::at(std::span<const std::string_view> lines) {
    if (known_.empty()) return {};
    if (const std::size_t found = longest(lines, {}, lines.size()); found > 0) {
        return {found, text::joined(lines.first(found), "\n")};
    }
    const auto too_long = std::ranges::find_if(lines, [this](std::string_view line) {
        return line.size() < 4 * width_ && text::code_points(line) > width_ + kTooLong;
    });
    if (too_long == lines.end()) return {};
    const auto at = static_cast<std::size_t>(too_long - lines.begin());
    const std::string_view line = *too_long;
    const std::size_t end = std::min(line.size() - 1, bytes_of(line, width_ + kTooLong));
    const std::size_t begin = bytes_of(line, width_ - std::min(width_, kNear));
    for (std::size_t i = end; i > std::max<std::size_t>(begin, 1); --i) {
        if (!text::is_small_letter(line[i - 1]) || !text::is_small_letter(line[i])) continue;
        const std::string mended =
            std::string(line.substr(0, i)) + '-' + std::string(line.substr(i));
        const std::size_t found = longest(lines, mended, at);
        if (found <= at) continue;
        std::vector<std::string_view> all(lines.begin(),
                                          lines.begin() + static_cast<std::ptrdiff_t>(found));
        all[at] = mended;
        return {found, text::joined(all, "\n")};
    }
    return {};
}

}  // namespace liaison::ask
