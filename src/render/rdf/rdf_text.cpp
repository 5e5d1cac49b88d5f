// SPDX-License-Identifier: MIT
#include "render/rdf/rdf_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "liaison/model/ascii.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"

namespace liaison::render::rdf {
namespace {

bool is_hex(char c) {
    return text::is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// `ucschar` of RFC 3987, without the formatting characters that its section 4.1 forbids.
bool is_iri_character(char32_t c) {
    if (text::is_ever_unsafe(c)) return false;
    if (c >= 0x10000)
        return (c & 0xFFFFU) <= 0xFFFD && c <= 0xEFFFD && (c < 0xE0000 || c >= 0xE1000);
    return (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF) ||
           (c >= 0xFDF0 && c <= 0xFFEF);
}

/// Raptor accepts the noncharacters U+xxFFFE and U+xxFFFF as raw UTF-8, but refuses their escapes.
bool is_refused_as_escape(char32_t c) { return (c & 0xFFFE) == 0xFFFE; }

bool starts_with_escape(std::string_view text) {
    return text.size() >= 3 && text[0] == '%' && is_hex(text[1]) && is_hex(text[2]);
}

/// Appends a part of an address. Percent-encodes characters that are neither in `also` nor allowed
/// in every part.
void append_part(std::string_view part, std::string_view also, std::string& iri) {
    constexpr std::string_view kAnywhere = "-._~!$&'()*+,;=:@";
    while (!part.empty()) {
        const auto [code_point, length] = text::first_code_point(part);
        const char first = part.front();
        const bool stands = length > 1 ? is_iri_character(code_point)
                                       : text::is_alphanumeric(first) ||
                                             kAnywhere.find(first) != std::string_view::npos ||
                                             also.find(first) != std::string_view::npos ||
                                             starts_with_escape(part);
        for (const char byte : part.substr(0, length)) {
            if (stands) {
                iri += byte;
            } else {
                fmt::format_to(std::back_inserter(iri), "%{:02X}", static_cast<std::uint8_t>(byte));
            }
        }
        part.remove_prefix(length);
    }
}

/// Removes and returns the part before the first of the characters `ends`.
std::string_view cut(std::string_view& rest, std::string_view ends) {
    const auto part = rest.substr(0, rest.find_first_of(ends));
    rest.remove_prefix(part.size());
    return part;
}

bool is_scheme(std::string_view text) {
    return !text.empty() && text::is_letter(text.front()) && std::ranges::all_of(text, [](char c) {
        return text::is_alphanumeric(c) || c == '+' || c == '-' || c == '.';
    });
}

/// Whether the text is `user@host:port` with user and port optional. IPv6 hosts in brackets are not
/// accepted.
bool is_authority(std::string_view text) {
    if (text.find_first_of("[]") != std::string_view::npos) return false;
    const auto at = text.find('@');
    const auto host = at == std::string_view::npos ? text : text.substr(at + 1);
    if (host.find('@') != std::string_view::npos) return false;
    const auto colon = host.find(':');
    return colon == std::string_view::npos ||
           std::ranges::all_of(host.substr(colon + 1), text::is_digit);
}

}  // namespace

std::string quoted_literal(std::string_view utf8) {
    std::string quoted{'"'};
    quoted.reserve(utf8.size() + 2);
    for (text::CharacterReader reader(utf8); !reader.at_end();) {
        const text::Character character = reader.next();
        switch (character.value) {
            case U'"': quoted += "\\\""; break;
            case U'\\': quoted += "\\\\"; break;
            case U'\n': quoted += "\\n"; break;
            case U'\r': quoted += "\\r"; break;
            case U'\t': quoted += "\\t"; break;
            default:
                if (character.safe || is_refused_as_escape(character.value)) {
                    quoted += character.bytes;
                } else {
                    const auto value = static_cast<std::uint32_t>(character.value);
                    const bool long_escape = value > 0xFFFF;
                    fmt::format_to(std::back_inserter(quoted), "\\{}{:0{}X}",
                                   long_escape ? 'U' : 'u', value, long_escape ? 8 : 4);
                }
        }
    }
    return quoted + '"';
}

std::optional<std::string> address_iri(std::string_view utf8) {
    std::string_view rest = utf8;
    const auto scheme = cut(rest, ":/?#");
    if (!is_scheme(scheme) || !rest.starts_with(':')) return std::nullopt;
    rest.remove_prefix(1);
    std::string iri = fmt::format("{}:", scheme);
    if (rest.starts_with("//")) {
        rest.remove_prefix(2);
        const auto authority = cut(rest, "/?#");
        if (!is_authority(authority)) return std::nullopt;
        iri += "//";
        append_part(authority, "", iri);
    }
    append_part(cut(rest, "?#"), "/", iri);
    if (rest.starts_with('?')) {
        rest.remove_prefix(1);
        iri += '?';
        append_part(cut(rest, "#"), "/?", iri);
    }
    if (rest.starts_with('#')) {
        rest.remove_prefix(1);
        iri += '#';
        append_part(rest, "/?", iri);
    }
    return iri;
}

}  // namespace liaison::render::rdf
