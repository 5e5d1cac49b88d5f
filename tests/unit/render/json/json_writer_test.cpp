// SPDX-License-Identifier: MIT
#include "render/json/json_writer.hpp"

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/model/text.hpp"
#include "random.hpp"

using namespace liaison;
using namespace liaison::test;
using Json = nlohmann::ordered_json;
using render::laid_out;
using render::one_line;

namespace {

Json random_value(Random& random, std::size_t depth) {
    const std::vector<std::string> texts{
        "",          "short",      "Été 国連",     "a\tb\nc",
        "\u202Ebad", "\x7F\u009B", "\"quoted\\\"", std::string(50, 'x')};
    switch (random.below(depth == 0 ? 4 : 6)) {
        case 0: return random.one_of(texts);
        case 1: return static_cast<int>(random.below(1000));
        case 2: return random.chance(50);
        case 3: return nullptr;
        case 4: {
            Json list = Json::array();
            for (std::size_t i = random.below(6); i > 0; --i) {
                list.push_back(random_value(random, depth - 1));
            }
            return list;
        }
        default: {
            Json object = Json::object();
            for (std::size_t i = random.below(6); i > 0; --i) {
                object[random.one_of(texts) + std::to_string(i)] = random_value(random, depth - 1);
            }
            return object;
        }
    }
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("A value on one line has spaces in braces and none in brackets") {
    CHECK(one_line(Json::parse(R"({"id":"unodc","areas":["firearms","drugs"]})")) ==
          R"({ "id": "unodc", "areas": ["firearms", "drugs"] })");
    CHECK(one_line(Json::object()) == "{}");
    CHECK(one_line(Json::array()) == "[]");
    CHECK(one_line(nullptr) == "null");
    CHECK(one_line("a") == "\"a\"");
    CHECK(one_line(17) == "17");
}

TEST_CASE("A value of up to 120 columns is on one line, a wider one is not") {
    for (std::size_t length = 100; length <= 130; ++length) {
        const Json value{{"k", std::string(length, 'x')}};
        const std::string line = "{ \"k\": \"" + std::string(length, 'x') + "\" }";
        INFO(length);
        CHECK((laid_out(value, 0) == line) == (line.size() <= 120));
    }
}

TEST_CASE("Text before and after a value counts for its width") {
    const Json value{{"k", std::string(100, 'x')}};
    const std::size_t width = one_line(value).size();
    const auto fits = [&](std::size_t indent, std::size_t before, std::size_t after) {
        const auto text =
            laid_out(value, indent, std::string(before, ' '), std::string(after, ','));
        return text.find('\n') == std::string::npos;
    };
    const std::size_t room = 120 - width;
    CHECK(fits(room, 0, 0));
    CHECK_FALSE(fits(room + 1, 0, 0));
    CHECK(fits(0, room, 0));
    CHECK_FALSE(fits(0, room + 1, 0));
    CHECK(fits(0, 0, room));
    CHECK_FALSE(fits(0, 0, room + 1));
}

TEST_CASE("Width is counted in columns and not in bytes") {
    std::string wide;
    for (int i = 0; i < 54; ++i) wide += "国";
    // The braces, the key and the quotes need eleven more columns.
    CHECK(laid_out(Json{{"k", wide + "x"}}, 0).find('\n') == std::string::npos);
    CHECK(laid_out(Json{{"k", wide + "xx"}}, 0).find('\n') != std::string::npos);
}

TEST_CASE("A long object has each member on a line of its own two spaces deeper") {
    const Json value{{"a", std::string(80, 'x')}, {"b", Json::array({std::string(80, 'y'), "z"})}};
    CHECK(laid_out(value, 2) == "{\n    \"a\": \"" + std::string(80, 'x') + "\",\n    \"b\": [\"" +
                                    std::string(80, 'y') + "\", \"z\"]\n  }");
}

TEST_CASE("Only control and bidirectional characters are escaped") {
    CHECK(one_line("a\x1b[31m") == R"("a\u001b[31m")");
    CHECK(one_line(std::string("a\0b", 3)) == R"("a\u0000b")");
    CHECK(one_line("a\x7F") == R"("a\u007f")");
    CHECK(one_line("\x7F\u0085\u009F") == R"("\u007f\u0085\u009f")");
    CHECK(one_line("\u202E\u2066\u061C\u200F") == R"("\u202e\u2066\u061c\u200f")");
    CHECK(one_line("\u2028\u2029") == R"("\u2028\u2029")");
    CHECK(one_line("a\tb\nc\"d\\") == R"("a\tb\nc\"d\\")");
    CHECK(one_line("Été 国連 😀 </script>") == "\"Été 国連 😀 </script>\"");
    CHECK(one_line(Json{{"\x1b", 1}}) == R"({ "\u001b": 1 })");
}

TEST_CASE("Output parses back to an equal value and cannot control a terminal") {
    Random random(3);
    for (int i = 0; i < 1000; ++i) {
        const Json value = random_value(random, 4);
        const std::string text = laid_out(value, 0);
        INFO(text);
        CHECK(Json::parse(text) == value);
        CHECK(Json::parse(one_line(value)) == value);
        for (const auto& line : lines_of(text)) CHECK(text::printable(line) == line);
    }
}

TEST_CASE("A list written element by element equals one written at once") {
    for (std::size_t count = 0; count < 4; ++count) {
        render::StringSink sink;
        render::JsonArrayWriter writer(sink);
        Json expected = Json::array();
        for (std::size_t i = 0; i < count; ++i) {
            const Json element{{"id", std::string(i * 70, 'x')}};
            writer.add(element);
            expected.push_back(element);
        }
        writer.finish();
        CHECK(Json::parse(sink.text()) == expected);
        CHECK(sink.text().back() == '\n');
    }
    render::StringSink empty;
    render::JsonArrayWriter(empty).finish();
    CHECK(empty.text() == "[]\n");
}
