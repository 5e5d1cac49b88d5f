// SPDX-License-Identifier: MIT
#include "render/json/json_writer.hpp"

#include <fmt/format.h>

#include <cstdint>

#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"

namespace liaison::render {
namespace {

constexpr std::size_t kWidth = 120;
constexpr std::size_t kStep = 2;

/// Appends a code point as `\uXXXX`, beyond U+FFFF as a surrogate pair (RFC 8259, section 7).
void append_escape(char32_t code_point, std::string& out) {
    auto value = static_cast<std::uint32_t>(code_point);
    if (value > 0xFFFF) {
        value -= 0x10000;
        out += fmt::format("\\u{:04x}", 0xD800 + (value >> 10U));
        value = 0xDC00 + (value & 0x3FFU);
    }
    out += fmt::format("\\u{:04x}", value);
}

/// A string literal (RFC 8259, section 7) without raw characters that could drive a terminal.
std::string literal(const std::string& value) {
    std::string dumped = Json(value).dump();
    if (text::is_ascii(dumped) && dumped.find('\x7F') == std::string::npos) return dumped;
    std::string safe;
    safe.reserve(dumped.size());
    for (text::CharacterReader reader(dumped); !reader.at_end();) {
        const text::Character character = reader.next();
        if (character.safe) {
            safe += character.bytes;
        } else {
            append_escape(character.value, safe);
        }
    }
    return safe;
}

void append_one_line(const Json& value, std::string& line) {
    if (value.is_string()) {
        line += literal(value.get_ref<const std::string&>());
    } else if (value.is_object() && !value.empty()) {
        line += "{ ";
        for (auto member = value.begin(); member != value.end(); ++member) {
            if (member != value.begin()) line += ", ";
            line += literal(member.key()) + ": ";
            append_one_line(member.value(), line);
        }
        line += " }";
    } else if (value.is_array() && !value.empty()) {
        line += '[';
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (i > 0) line += ", ";
            append_one_line(value[i], line);
        }
        line += ']';
    } else {
        line += value.dump();
    }
}

}  // namespace

std::string one_line(const Json& value) {
    std::string line;
    append_one_line(value, line);
    return line;
}

std::string laid_out(const Json& value, std::size_t indent, std::string_view before,
                     std::string_view after) {
    std::string text(before);
    const std::string line = one_line(value);
    const bool fits =
        indent + text::width(before) + text::width(line) + text::width(after) <= kWidth;
    if (fits || !value.is_structured() || value.empty()) return text + line + std::string(after);

    const std::string inner(indent + kStep, ' ');
    text += value.is_object() ? '{' : '[';
    std::size_t left = value.size();
    for (auto member = value.begin(); member != value.end(); ++member) {
        const std::string key = value.is_object() ? literal(member.key()) + ": " : std::string();
        text += '\n' + inner + laid_out(*member, indent + kStep, key, --left > 0 ? "," : "");
    }
    text += '\n' + std::string(indent, ' ') + (value.is_object() ? '}' : ']');
    return text + std::string(after);
}

void JsonArrayWriter::add(const Json& element) {
    sink_.write_encoded(empty_ ? "[\n  " : ",\n  ");
    empty_ = false;
    // It is not known yet whether a comma follows, so the width counts one.
    std::string text = laid_out(element, kStep, {}, ",");
    text.pop_back();
    sink_.write_encoded(text);
}

void JsonArrayWriter::finish() { sink_.write_encoded(empty_ ? "[]\n" : "\n]\n"); }

}  // namespace liaison::render
