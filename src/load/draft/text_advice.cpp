// SPDX-License-Identifier: MIT
#include "load/draft/text_advice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "liaison/load/format/web_address.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"

namespace liaison::load {

bool is_unusual(std::string_view text) {
    if (!text.empty() && (text.front() == ' ' || text.back() == ' ')) return true;
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
    const std::string composed = text::to_nfc(text);
    if (composed != text) {
        advice.add(DiagnosticCode::not_nfc, location, "is not in Unicode Normalization Form C",
                   "liaison fmt writes it so");
    }
    if (text::canonical(text) != composed) {
        advice.add(DiagnosticCode::special_space, std::move(location),
                   "has a special space, or blanks at its ends", "liaison fmt writes plain spaces");
    }
}

void advise_on_address(std::string_view address, SourceLocation location, Diagnostics& advice) {
    if (is_web_address(text::canonical(address))) return;
    advice.add(DiagnosticCode::bad_address, std::move(location), "is not an address of the web",
               "it begins with https:// and a host, and has no spaces");
}

}  // namespace liaison::load
