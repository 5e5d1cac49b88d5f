// SPDX-License-Identifier: MIT
#include "ask/page/page_encoding.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <span>

#include "liaison/model/ascii.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

/// The encoding is declared within this many bytes from the start of a page.
constexpr std::size_t kDeclaration = 4096;

/// U+0080 to U+009F in windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt).
constexpr std::array<char32_t, 32> kWindows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

constexpr auto kDocument =
    std::to_array<std::string_view>({"!doctype html", "html", "head", "body"});

void append(std::string& text, char32_t code_point) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length =
        utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text += c;
        } else {
            append(text, byte < 0xA0 ? kWindows1252.at(byte - 0x80U) : char32_t{byte});
        }
    }
    return text;
}

/// Unpaired surrogates become U+FFFD.
std::string from_utf_16(std::string_view bytes, bool big_endian) {
    const auto unit = [&](std::size_t at) -> char32_t {
        const auto first = static_cast<char32_t>(static_cast<unsigned char>(bytes[at]));
        const auto second = static_cast<char32_t>(static_cast<unsigned char>(bytes[at + 1]));
        return big_endian ? first << 8U | second : second << 8U | first;
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t code_point = unit(i);
        const bool high = code_point >= 0xD800 && code_point < 0xDC00;
        if (high && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
            code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (unit(i + 2) - 0xDC00);
            i += 2;
        } else if (code_point >= 0xD800 && code_point < 0xE000) {
            code_point = 0xFFFD;
        }
        append(text, code_point);
    }
    return text;
}

/// The charset that HTML declares, in small letters; empty if it declares none.
std::string declared_charset(std::string_view html) {
    const std::string start = text::lower(html.substr(0, kDeclaration));
    const auto meta = start.find("charset");
    if (meta == std::string::npos) return {};
    auto at = start.find_first_not_of(" \t\r\n", meta + 7);
    if (at == std::string::npos || start[at] != '=') return {};
    at = start.find_first_not_of(" \t\r\n\"'", at + 1);
    if (at == std::string::npos) return {};
    return start.substr(at, start.find_first_of(" \t\r\n\"'/>;", at) - at);
}

bool is_latin_1(std::string_view charset) {
    constexpr std::array<std::string_view, 6> kNames{"windows-1252", "cp1252",   "iso-8859-1",
                                                     "latin1",       "us-ascii", "ascii"};
    return std::ranges::find(kNames, charset) != kNames.end();
}

/// The first bytes behind `<` in small letters; empty if the text does not begin with `<`.
std::string first_tag(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n\f");
    if (begin == std::string_view::npos || text[begin] != '<') return {};
    return text::lower(text.substr(begin + 1, 64));
}

bool begins_with_one_of(std::string_view start, std::span<const std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view name) {
        if (!start.starts_with(name)) return false;
        return start.size() == name.size() ||
               std::string_view(" \t\r\n\f/>").find(start[name.size()]) != std::string_view::npos;
    });
}

[[noreturn]] void refuse(std::string_view name, std::string_view why, std::string_view hint) {
    throw Error{ErrorKind::io, fmt::format("cannot read {}: {}", name, why), std::string(hint)};
}

constexpr std::string_view kSaveAsUtf8 = "save the page as HTML, or as plain text in UTF-8";

}  // namespace

std::string_view what_instead_of_page(std::string_view first_bytes) {
    if (first_bytes.starts_with("%PDF-")) return "a PDF file; pdftotext makes text of it";
    if (first_bytes.starts_with("\x1F\x8B")) return "compressed; gzip -d unpacks it";
    if (first_bytes.starts_with("PK\x03\x04")) return "a ZIP file or office document";
    if (first_bytes.starts_with("\xFF\xFE") || first_bytes.starts_with("\xFE\xFF")) return {};
    return first_bytes.find('\0') == std::string_view::npos ? "" : "binary data, not text";
}

bool is_html_document(std::string_view text) {
    const std::string start = first_tag(text);
    if (start.starts_with("?xml")) {
        return text::lower(text.substr(0, kDeclaration)).find("<html") != std::string::npos;
    }
    return begins_with_one_of(start, kDocument);
}

bool is_html(std::string_view text) {
    const std::string start = first_tag(text);
    const bool element = !start.empty() && text::is_small_letter(start.front());
    return element || start.starts_with("!--") || is_html_document(text);
}

DecodedPage decoded(std::string_view bytes, std::string_view name) {
    if (const auto instead = what_instead_of_page(bytes); !instead.empty()) {
        refuse(name, fmt::format("it is {}", instead), {});
    }
    DecodedPage page;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        page.text = from_utf_16(bytes.substr(2), bytes.front() == '\xFE');
        page.encoding = Encoding::utf_16;
        page.html = is_html(page.text);
        page.fragment = page.html && !is_html_document(page.text);
        return page;
    }
    const bool marked = bytes.starts_with("\xEF\xBB\xBF");
    if (marked) bytes.remove_prefix(3);
    page.html = is_html(bytes);
    page.fragment = page.html && !is_html_document(bytes);
    const std::string charset = page.html && !marked ? declared_charset(bytes) : std::string();
    const bool utf_8 = text::is_utf8(bytes);
    if (is_latin_1(charset) || (page.html && charset.empty() && !utf_8)) {
        page.encoding = Encoding::windows_1252;
        page.text = from_windows_1252(bytes);
        return page;
    }
    if (!charset.empty() && !charset.starts_with("utf-") && charset != "utf8") {
        refuse(name, fmt::format("it is in {}", charset), kSaveAsUtf8);
    }
    if (!utf_8) refuse(name, "it is not UTF-8 text", kSaveAsUtf8);
    page.text = bytes;
    return page;
}

}  // namespace liaison::ask
