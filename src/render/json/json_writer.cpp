// SPDX-License-Identifier: MIT
#include "render/json/json_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <limits>

#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"

namespace liaison::render {
namespace {

constexpr std::size_t kWidth = 120;
constexpr std::size_t kAnyWidth = std::numeric_limits<std::size_t>::max();
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

/// Whether a literal has the character as it is. Non-ASCII characters are looked at one by one.
bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

void append_character(const text::Character& character, std::string& out) {
    switch (character.value) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (character.safe) {
                out += character.bytes;
            } else {
                append_escape(character.value, out);
            }
    }
}

void append_literal(std::string_view value, std::string& out) {
    out += '"';
    if (std::ranges::all_of(value, is_plain)) {
        out += value;
    } else {
        for (text::CharacterReader reader(value); !reader.at_end();) {
            append_character(reader.next(), out);
        }
    }
    out += '"';
}

/// Appends values to a text as one line, while there are columns left.
class LineWriter {
  public:
    LineWriter(std::string& out, std::size_t columns) : out_(out), columns_(columns) {}

    /// Returns false if the value needs more columns. Its end is missing then.
    bool add(const Json& value) {
        if (value.is_string()) return add_literal(value.get_ref<const std::string&>());
        if (value.is_object() && !value.empty()) return add_object(value);
        if (value.is_array() && !value.empty()) return add_array(value);
        return add_ascii(value.dump());
    }

  private:
    bool add_object(const Json& object) {
        std::string_view separator = "{ ";
        for (auto member = object.begin(); member != object.end(); ++member) {
            const bool fits = add_ascii(separator) && add_literal(member.key()) &&
                              add_ascii(": ") && add(member.value());
            if (!fits) return false;
            separator = ", ";
        }
        return add_ascii(" }");
    }

    bool add_array(const Json& array) {
        std::string_view separator = "[";
        for (const Json& element : array) {
            if (!add_ascii(separator) || !add(element)) return false;
            separator = ", ";
        }
        return add_ascii("]");
    }

    bool add_literal(std::string_view value) {
        const std::size_t start = out_.size();
        append_literal(value, out_);
        return take(text::width(std::string_view(out_).substr(start)));
    }

    bool add_ascii(std::string_view text) {
        out_ += text;
        return take(text.size());
    }

    bool take(std::size_t columns) {
        if (columns > columns_) return false;
        columns_ -= columns;
        return true;
    }

    std::string& out_;
    std::size_t columns_;
};

void append_laid_out(const Json& value, std::size_t indent, std::string_view before,
                     std::string_view after, std::string& out) {
    out += before;
    const std::size_t start = out.size();
    const std::size_t taken = indent + text::width(before) + text::width(after);
    const bool divisible = value.is_structured() && !value.empty();
    const std::size_t columns = divisible ? kWidth - std::min(taken, kWidth) : kAnyWidth;
    if (!LineWriter(out, columns).add(value)) {
        out.resize(start);
        out += value.is_object() ? '{' : '[';
        std::string key;
        std::size_t left = value.size();
        for (auto member = value.begin(); member != value.end(); ++member) {
            out += '\n';
            out.append(indent + kStep, ' ');
            key.clear();
            if (value.is_object()) {
                append_literal(member.key(), key);
                key += ": ";
            }
            append_laid_out(*member, indent + kStep, key, --left > 0 ? "," : "", out);
        }
        out += '\n';
        out.append(indent, ' ');
        out += value.is_object() ? '}' : ']';
    }
    out += after;
}

}  // namespace

std::string literal(std::string_view text) {
    std::string quoted;
    append_literal(text, quoted);
    return quoted;
}

std::string one_line(const Json& value) {
    std::string line;
    LineWriter(line, kAnyWidth).add(value);
    return line;
}

std::string laid_out(const Json& value, std::size_t indent, std::string_view before,
                     std::string_view after) {
    std::string text;
    append_laid_out(value, indent, before, after, text);
    return text;
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
