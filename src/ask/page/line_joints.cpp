// SPDX-License-Identifier: MIT
#include "ask/page/line_joints.hpp"

#include <algorithm>
#include <array>

#include "ask/words/growing_digest.hpp"
#include "liaison/ask/words/fingerprint.hpp"

namespace liaison::ask {
namespace {

/// The replacements for a hyphen and the line end behind it.
constexpr std::array<std::string_view, 3> kJoints{"-", "", "- "};

/// The position at which the text behind a hyphen begins.
std::size_t behind(std::string_view line, std::size_t hyphen) {
    return std::min(line.find_first_not_of(" \t\n", hyphen + 1), line.size());
}

}  // namespace

std::string normalized_continuation(std::string_view line) {
    const std::string text = normalized_paragraph("x " + std::string(line));
    return text.substr(std::min<std::size_t>(2, text.size()));
}

std::vector<std::size_t> wrapped_hyphens(std::string_view line) {
    std::vector<std::size_t> hyphens;
    for (auto at = line.find("-\n"); at != std::string_view::npos; at = line.find("-\n", at + 1)) {
        if (at > 0 && line[at - 1] != ' ' && line[at - 1] != '-') hyphens.push_back(at);
    }
    return hyphens;
}

std::string joined_at(std::string_view line, std::span<const std::size_t> hyphens,
                      std::size_t joints) {
    std::string text;
    text.reserve(line.size());
    std::size_t from = 0;
    for (const std::size_t hyphen : hyphens) {
        text += line.substr(from, hyphen - from);
        text += kJoints.at(joints % kJoints.size());
        joints /= kJoints.size();
        from = behind(line, hyphen);
    }
    return text += line.substr(from);
}

std::vector<std::string> pieces_between(std::string_view line,
                                        std::span<const std::size_t> hyphens) {
    std::vector<std::string> pieces;
    std::size_t from = 0;
    const auto add = [&](std::size_t end) {
        const std::string_view piece = line.substr(from, end - from);
        pieces.push_back(pieces.empty() ? normalized_paragraph(piece)
                                        : normalized_continuation(piece));
    };
    for (const std::size_t hyphen : hyphens) {
        add(hyphen);
        from = behind(line, hyphen);
    }
    add(line.size());
    return pieces;
}

std::optional<std::size_t> joints_of(std::span<const std::string> pieces, const KnownText& known) {
    std::size_t paths = 1;
    for (std::size_t i = 1; i < pieces.size(); ++i) paths *= kJoints.size();
    GrowingDigest digest;
    for (std::size_t joints = 0; joints < paths; ++joints) {
        digest.reset();
        digest.add(pieces.front());
        std::size_t rest = joints;
        for (const std::string& piece : pieces.subspan(1)) {
            digest.add(kJoints.at(rest % kJoints.size())).add(piece);
            rest /= kJoints.size();
        }
        if (known.has(digest.value())) return joints;
    }
    return std::nullopt;
}

}  // namespace liaison::ask
