// SPDX-License-Identifier: MIT
#pragma once

// The formats in which a matrix or paths can be drawn, in one table for each type of answer. The
// commands, their help and completion use these tables.
//
//     const auto found = ask::shortest_paths(kb, *kb.find("unodc"), *kb.find("unoct"), {});
//     find_picture_format<ask::Paths>("dot")->write(kb, found, sink);

#include <span>
#include <string_view>

#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/ask/views/matrix.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

template <typename Answer>
struct PictureFormat {
    std::string_view name;
    std::string_view meaning;
    /// Throws what the sink throws.
    void (*write)(const KnowledgeBase& kb, const Answer& answer, Sink& sink);
};

/// All formats that draw this type of answer.
template <typename Answer>
std::span<const PictureFormat<Answer>> picture_formats();

template <>
std::span<const PictureFormat<ask::Matrix>> picture_formats<ask::Matrix>();
template <>
std::span<const PictureFormat<ask::Paths>> picture_formats<ask::Paths>();

/// The format that a user calls so, or null.
template <typename Answer>
const PictureFormat<Answer>* find_picture_format(std::string_view written) {
    for (const auto& format : picture_formats<Answer>()) {
        if (is_format(format.name, written)) return &format;
    }
    return nullptr;
}

}  // namespace liaison::render
