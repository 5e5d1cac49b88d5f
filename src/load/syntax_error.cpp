// SPDX-License-Identifier: MIT
#include "syntax_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "liaison/model/error.hpp"

namespace liaison::load {
namespace {

constexpr std::size_t kLongestWord = 20;  // bytes that are quoted of what stands there
constexpr std::string_view kBlanks = " \t\r\n";

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '+' || c == '.' || c == '_';
}

/// What surrounds a place of a text that is JSON up to there, found by walking to it.
class Surroundings {
  public:
    /// Throws `Error` (io) as `Input::open` and reading do.
    Surroundings(Input& input, std::uint64_t offset) {
        const auto stream = input.open();
        std::uint64_t left = offset;
        for (auto bytes = stream->read(); !bytes.empty(); bytes = stream->read()) {
            const auto before = std::min<std::uint64_t>(left, bytes.size());
            for (const char byte : bytes.substr(0, before)) pass(byte);
            left -= before;
            here_ += bytes.substr(before, kLongestWord - here_.size());
            if (here_.size() == kLongestWord) break;
        }
    }

    bool at_end() const { return here_.empty(); }
    bool is_empty() const { return at_end() && last_ == '\0'; }
    bool in_string() const { return in_string_; }

    /// How many bytes ago the character or word began in which the place is.
    std::uint64_t bytes_into_token() const {
        return in_string_ ? bytes_into_character() : bytes_into_word();
    }

    /// In a string: why the byte that stands there may not.
    std::string why_not_in_string() const {
        if (at_end()) return "the file ends within a text";
        const auto byte = static_cast<unsigned char>(here_.front());
        if (byte == 0) return "a NUL byte";
        if (follows_first_surrogate()) return "half of a surrogate pair";
        if (escaped_) return "no escape sequence begins like this";
        if (byte < 0x20) {
            return fmt::format("a control character, which is written \"\\u{:04x}\"", byte);
        }
        return "these bytes are not UTF-8";
    }

    /// Outside of strings: what may stand there.
    std::string_view expected() const {
        if (std::string_view(".-+eE").find(back(0)) != std::string_view::npos) return "a digit";
        if (last_ == '\0' || last_ == ':') return "a value";
        if (opened_.empty()) return "the end";
        if (opened_.back() == '[') {
            if (last_ == '[') return "a value or ']'";
            return last_ == ',' ? "a value" : "',' or ']'";
        }
        if (last_ == '{') return "a key or '}'";
        if (last_ == ',') return "a key";
        return at_key_ ? "':'" : "',' or '}'";
    }

    /// What does stand there.
    std::string found() const {
        if (at_end()) return "the end of the file";
        const char first = here_.front();
        if (first == '\0') return "a NUL byte";
        if (first == '"') return "a text";
        if (is_word(first)) {
            return {here_.begin(), std::ranges::find_if_not(here_, is_word)};
        }
        const auto byte = static_cast<unsigned char>(first);
        if (byte < 0x20 || byte >= 0x7F) return fmt::format("the byte 0x{:02X}", byte);
        return fmt::format("'{}'", first);
    }

  private:
    void pass(char byte) {
        recent_ = recent_ << 8U | static_cast<unsigned char>(byte);
        if (in_string_) {
            in_string_ = escaped_ || byte != '"';
            escaped_ = !escaped_ && byte == '\\';
            if (!in_string_) last_ = byte;
            return;
        }
        if (kBlanks.find(byte) != std::string_view::npos) return;
        if (byte == '"') {
            in_string_ = true;
            at_key_ = !opened_.empty() && opened_.back() == '{' && (last_ == '{' || last_ == ',');
        }
        if (byte == '{' || byte == '[') opened_ += byte;
        if ((byte == '}' || byte == ']') && !opened_.empty()) opened_.pop_back();
        last_ = byte;
    }

    /// The byte so many places back, counted from 0.
    char back(unsigned places) const { return static_cast<char>(recent_ >> (8 * places)); }

    /// Whether an escaped half of a surrogate pair that needs another one has just been passed.
    bool follows_first_surrogate() const {
        const unsigned end = escaped_ ? 1 : 0;
        return back(end + 5) == '\\' && back(end + 4) == 'u' && (back(end + 3) | 0x20) == 'd' &&
               std::string_view("89abAB").find(back(end + 2)) != std::string_view::npos;
    }

    std::uint64_t bytes_into_character() const {
        constexpr std::array<unsigned, 3> kLeadOfLonger{0xC0, 0xE0, 0xF0};  // than 1, 2, 3 bytes
        for (unsigned i = 0; i < kLeadOfLonger.size(); ++i) {
            const auto byte = static_cast<unsigned char>(back(i));
            if (byte >= 0xC0) return byte >= kLeadOfLonger[i] ? i + 1 : 0;
            if (byte < 0x80) break;
        }
        return 0;
    }

    std::uint64_t bytes_into_word() const {
        unsigned letters = 0;
        while (letters < sizeof recent_ && back(letters) >= 'a' && back(letters) <= 'z') ++letters;
        return letters;
    }

    std::string here_;          ///< the bytes from the place on
    std::string opened_;        ///< brackets that are open
    std::uint64_t recent_ = 0;  ///< the eight bytes before the place
    char last_ = '\0';          ///< of what is no blank and in no string
    bool in_string_ = false;
    bool escaped_ = false;  ///< the byte before is a backslash that begins an escape
    bool at_key_ = false;   ///< the last string is a key
};

}  // namespace

SyntaxFault explain(Input& input, const SyntaxError& error) {
    using enum SyntaxError::Kind;
    const auto here = [&](std::string message) {
        return SyntaxFault{std::move(message), error.offset};
    };
    switch (error.kind) {
        case half_surrogate: return here("half of a surrogate pair");
        case no_hex_digit: return here("an escape sequence needs four hexadecimal digits here");
        case number_range: return here("a number beyond the range of a double");
        case too_deep:
            return here(fmt::format("lists and objects nested more than {} deep", kDeepest));
        case unexpected: break;
    }
    try {
        const Surroundings late(input, error.offset);
        const std::uint64_t offset = error.offset - late.bytes_into_token();
        const Surroundings place(input, offset);
        if (place.in_string()) return {place.why_not_in_string(), offset};
        if (place.is_empty()) return {"the file is empty", offset};
        return {fmt::format("expected {}, not {}", place.expected(), place.found()), offset};
    } catch (const Error&) {
        return here("not JSON from here on");  // the file is gone meanwhile
    }
}

}  // namespace liaison::load
