// SPDX-License-Identifier: MIT
#include "legible.hpp"

#include <fmt/format.h>

#include "liaison/model/text.hpp"

namespace liaison::render {
namespace {

bool is_noncharacter(char32_t code_point) { return (code_point & 0xFFFE) == 0xFFFE; }

}  // namespace

std::string legible(std::string_view raw) {
    std::string legible;
    const std::string printable = text::printable(raw);
    for (std::string_view rest = printable; !rest.empty();) {
        const auto [code_point, length] = text::first_code_point(rest);
        if (is_noncharacter(code_point)) {
            legible += fmt::format("\\u{{{:X}}}", static_cast<std::uint32_t>(code_point));
        } else {
            legible += rest.substr(0, length);
        }
        rest.remove_prefix(length);
    }
    return legible;
}

}  // namespace liaison::render
