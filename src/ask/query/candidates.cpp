// SPDX-License-Identifier: MIT
#include "liaison/ask/query/candidates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace liaison::ask {
namespace {

constexpr std::size_t kMost = 10;

}  // namespace

text::Printable candidate_lines(const std::vector<NamedCandidate>& candidates) {
    text::Printable lines;
    const auto add = [&](const std::string& line) {
        if (!lines.empty()) lines += "\n";
        lines += text::printable(line);
    };
    for (const auto& [id, name] : std::span(candidates).first(std::min(candidates.size(), kMost))) {
        add(fmt::format("  {}  {}", id, name));
    }
    if (candidates.size() > kMost) add(fmt::format("  and {} more", candidates.size() - kMost));
    return lines;
}

}  // namespace liaison::ask
