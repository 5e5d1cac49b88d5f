// SPDX-License-Identifier: MIT
#include "load/json_parser.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "catch.hpp"
#include "load/syntax_error.hpp"

using namespace liaison;
using load::SyntaxError;

namespace {

/// A text in pieces of so many bytes, of which each is gone when the next one is read.
class Pieces : public load::ByteStream {
  public:
    Pieces(std::string_view text, std::size_t size) : rest_(text), size_(size) {}

    std::string_view read() override {
        piece_.assign(rest_.substr(0, size_));
        rest_.remove_prefix(piece_.size());
        return piece_;
    }

  private:
    std::string_view rest_;
    std::size_t size_;
    std::string piece_;
};

/// Writes down what it is told.
class Recorder : public load::JsonHandler {
  public:
    void null() override { told += "null "; }
    void boolean(bool value) override { told += value ? "true " : "false "; }
    void number(double value) override { told += fmt::format("{} ", value); }
    void string(std::string_view value) override { told += fmt::format("'{}' ", value); }
    void begin_list() override { told += "[ "; }
    void end_list() override { told += "] "; }
    void begin_object() override { told += "{ "; }
    bool key(std::string_view name) override {
        told += fmt::format("{}: ", name);
        return name != "enough";
    }
    void end_object() override { told += "} "; }

    std::string told;
};

std::string parsed(std::string_view text, std::size_t size) {
    Pieces pieces(text, size);
    Recorder recorder;
    if (const auto error = load::parse_json(pieces, recorder)) {
        auto input = load::Input::of_text("text.json", std::string(text));
        const auto fault = load::explain(input, *error);
        recorder.told += fmt::format("\n{}: {}", fault.offset, fault.message);
    }
    return recorder.told;
}

std::string message_of(std::string_view text) {
    const std::string told = parsed(text, std::string::npos);
    return told.substr(told.rfind('\n') + 1);
}

}  // namespace

TEST_CASE("A JSON text is handed on event by event") {
    CHECK(parsed(R"({"a": [1, -2.5, true, false, null, "b\n\u00e9\ud83d\ude00"], "": {}})", 1000) ==
          "{ a: [ 1 -2.5 true false null 'b\né😀' ] : { } } ");
    CHECK(parsed("\xEF\xBB\xBF 18446744073709551616 \n", 1000) == "1.8446744073709552e+19 ");
}

TEST_CASE("The handler ends the parsing when it has enough") {
    CHECK(parsed(R"({"a": 1, "enough": 2, "b": this is not JSON)", 1000) == "{ a: 1 enough: ");
}

TEST_CASE("It makes no difference in which pieces a text comes") {
    for (const std::string_view text : {
             "\xEF\xBB\xBF{\"a\": [1, -2.5e3, true, false, null, \"b\\n\\u00e9\\ud83d\\ude00\"]}",
             "[\"\", \"a\\\\\", \"\\\"\", {\"\": \"é国😀\", \"k\\u0065y\": 12345678901234567890}]  ",
             "[\"a\\ud83dx\"]",
             "[1] ]",
             "[\"\xE2\x82\"]",
             "{\"a\"; 1}",
             "[tru]",
             "",
         }) {
        const std::string whole = parsed(text, 1000);
        for (std::size_t size = 1; size < text.size(); ++size) {
            INFO(size);
            CHECK(parsed(text, size) == whole);
        }
    }
}

TEST_CASE("A syntax error says what was expected and what is there") {
    CHECK(message_of("") == "0: the file is empty");
    CHECK(message_of(" \n ") == "3: the file is empty");
    CHECK(message_of("}") == "0: expected a value, not '}'");
    CHECK(message_of("{\"a\" 1}") == "5: expected ':', not 1");
    CHECK(message_of("{\"a\":}") == "5: expected a value, not '}'");
    CHECK(message_of("{\"a\": \"b\" \"c\": 1}") == "10: expected ',' or '}', not a text");
    CHECK(message_of("{\"a\": 1,}") == "8: expected a key, not '}'");
    CHECK(message_of("{1: 2}") == "1: expected a key or '}', not 1");
    CHECK(message_of("[,1]") == "1: expected a value or ']', not ','");
    CHECK(message_of("[1,]") == "3: expected a value, not ']'");
    CHECK(message_of("[{} {}]") == "4: expected ',' or ']', not '{'");
    CHECK(message_of("{} // the end") == "3: expected the end, not '/'");
    CHECK(message_of("[1.]") == "3: expected a digit, not ']'");
    CHECK(message_of("[01]") == "2: expected ',' or ']', not 1");
    CHECK(message_of("[True]") == "1: expected a value or ']', not True");
    CHECK(message_of("[\x1b[31m") == "1: expected a value or ']', not the byte 0x1B");
    CHECK(message_of("\xEF\xBB") == "0: expected a value, not the byte 0xEF");
    CHECK(message_of("\xFF") == "0: expected a value, not the byte 0xFF");
    CHECK(message_of({"[1\0]", 4}) == "2: expected ',' or ']', not a NUL byte");
    CHECK(message_of("[{\"a\": 1}") == "9: expected ',' or ']', not the end of the file");
}

TEST_CASE("A syntax error within a text says what is wrong with it") {
    CHECK(message_of("[\"a") == "3: the file ends within a text");
    CHECK(message_of("[\"a\tb\"]") == "3: a control character, which is written \"\\u0009\"");
    CHECK(message_of({"[\"a\0\"]", 6}) == "3: a NUL byte");
    CHECK(message_of("[\"\\\"\xC0\xAF\"]") == "4: these bytes are not UTF-8");
    CHECK(message_of("[\"\\x41\"]") == "3: no escape sequence begins like this");
    CHECK(message_of("[\"\\u12G4\"]") ==
          "6: an escape sequence needs four hexadecimal digits here");
    CHECK(message_of("[+a_b.c-d]") == "1: expected a value or ']', not +a_b.c-d");
    for (const std::string_view before : {"\\u0041", "\\ud041", "\\n0041", "\\u0041\\u0042"}) {
        INFO(before);
        const std::string message = message_of("[\"" + std::string(before) + "\tb\"]");
        CHECK(message.ends_with(": a control character, which is written \"\\u0009\""));
    }
    CHECK(message_of("[\"a\x80\x80\x80\x80\"]") == "3: these bytes are not UTF-8");
    for (const std::string_view half :
         {R"(["\ud800"])", R"(["\uDC00"])", R"(["\ud83dx"])", R"(["\ud83d\n"])",
          R"(["\ud83d\u0041"])", R"(["\ud83d\ue000"])", R"({"\udc00": 1})"}) {
        INFO(half);
        const std::string message = message_of(half);
        CHECK(message.substr(message.find(':')) == ": half of a surrogate pair");
    }
}

TEST_CASE("What a computer cannot hold is no JSON here") {
    CHECK(message_of("[1e400]").ends_with(": a number beyond the range of a double"));
    CHECK(message_of("[-1e99999999999999999999]")
              .ends_with(": a number beyond the range of a double"));
    CHECK(parsed("[1e-400, 0.1]", 1000) == "[ 0 0.1 ] ");
    const std::string deepest = std::string(load::kDeepest, '[') + std::string(load::kDeepest, ']');
    CHECK(parsed(deepest, 7).find('\n') == std::string::npos);
    CHECK(message_of('[' + deepest) == "1000: lists and objects nested more than 1000 deep");
}
