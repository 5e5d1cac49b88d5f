// SPDX-License-Identifier: MIT
#include "load/json/json_parser.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "catch.hpp"
#include "load/json/syntax_error.hpp"

using namespace liaison;
using load::SyntaxError;

namespace {

/// A text in pieces of `size` bytes. Each piece is invalid once the next one is read.
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

/// Records the events.
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
        recorder.told +=
            fmt::format("\n{}:{}: {}", fault.position.line, fault.position.column, fault.message);
    }
    return recorder.told;
}

}  // namespace

TEST_CASE("The handler receives a JSON text event by event") {
    CHECK(parsed(R"({"a": [1, -2.5, true, false, null, "b\n\u00e9\ud83d\ude00"], "": {}})", 1000) ==
          "{ a: [ 1 -2.5 true false null 'b\né😀' ] : { } } ");
    CHECK(parsed("\xEF\xBB\xBF 18446744073709551616 \n", 1000) == "1.8446744073709552e+19 ");
}

TEST_CASE("The handler can end the parsing early") {
    CHECK(parsed(R"({"a": 1, "enough": 2, "b": this is not JSON)", 1000) == "{ a: 1 enough: ");
}

TEST_CASE("A text is parsed alike in pieces of any size") {
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

TEST_CASE("A number that is only too small or too precise is rounded") {
    CHECK(parsed("[1e-400, 0.1]", 1000) == "[ 0 0.1 ] ");
}
