// SPDX-License-Identifier: MIT
#include "load/draft/text_advice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"

namespace liaison::load {

bool is_unusual(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || text::is_ever_unsafe(byte);
    });
}

void advise_on_text(std::string_view text, SourceLocation location, Diagnostics& advice) {
    for (text::CharacterReader reader(text); !reader.at_end();) {
        const text::Character character = reader.next();
        if (character.safe) continue;
        advice.add(
            DiagnosticCode::control_character, location,
            fmt::format("has the character U+{:04X}, which is invisible or could drive a terminal",
                        static_cast<std::uint32_t>(character.value)));
        break;
    }
    if (text::to_nfc(text) == text) return;
    advice.add(DiagnosticCode::not_nfc, std::move(location),
               "is not in Unicode Normalization Form C", "liaison fmt writes it so");
}

}  // namespace liaison::load
