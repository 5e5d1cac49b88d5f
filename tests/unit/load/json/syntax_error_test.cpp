// SPDX-License-Identifier: MIT
#include "load/json/syntax_error.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

using namespace liaison;
using namespace std::string_view_literals;

namespace {

struct Malformed {
    std::string_view text;
    std::uint64_t line;
    std::uint64_t column;
    std::string_view message;
};

struct Ignored : load::JsonHandler {
    void null() override {}
    void boolean(bool /*value*/) override {}
    void number(double /*value*/) override {}
    void string(std::string_view /*value*/) override {}
    void begin_list() override {}
    void end_list() override {}
    void begin_object() override {}
    bool key(std::string_view /*name*/) override { return true; }
    void end_object() override {}
};

/// The syntax error of a text; nullopt if it is JSON.
std::optional<load::SyntaxFault> fault_of(std::string_view text) {
    auto input = load::Input::of_text("text.json", std::string(text));
    Ignored handler;
    const auto error = load::parse_json(*input.open(), handler);
    if (!error) return std::nullopt;
    return load::explain(input, *error);
}

void check(const std::vector<Malformed>& rows) {
    for (const auto& [text, line, column, message] : rows) {
        INFO(text);
        const auto fault = fault_of(text);
        REQUIRE(fault);
        CHECK(fault->message == message);
        CHECK(fault->position.line == line);
        CHECK(fault->position.column == column);
    }
}

/// The position after the text. Lines end with LF. If the last character is truncated, this is the
/// position of its first byte.
load::Position end_of(std::string_view text) {
    load::Position end{1, 1};
    std::size_t i = 0;
    while (i < text.size()) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t size = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        if (i + size > text.size()) break;
        end = byte == '\n' ? load::Position{end.line + 1, 1}
                           : load::Position{end.line, end.column + 1};
        i += size;
    }
    return end;
}

/// The offset of a position in the text, or of its end.
std::size_t offset_of(std::string_view text, load::Position position) {
    std::size_t offset = 0;
    while (offset < text.size() && end_of(text.substr(0, offset)) < position) ++offset;
    return offset;
}

/// Whether some JSON text begins like this, according to another parser. Truncated characters count
/// as wrong.
bool can_be_completed(const std::string& beginning) {
    std::string closing;
    bool in_text = false;
    for (std::size_t i = 0; i < beginning.size(); ++i) {
        const char byte = beginning[i];
        if (in_text && byte == '\\') ++i;
        if (byte == '"') in_text = !in_text;
        if (in_text) continue;
        if (byte == '{') closing.insert(0, 1, '}');
        if (byte == '[') closing.insert(0, 1, ']');
        if ((byte == '}' || byte == ']') && !closing.empty()) closing.erase(0, 1);
    }
    for (const char* rest :
         {"",        "\"",     "n\"",   "0\"",        "00\"",        "000\"", "0000\"", "\\udc00\"",
          "udc00\"", "dc00\"", "c00\"", "0\\udc00\"", "00\\udc00\"", "0",     "\"\"",   "rue",
          "ue",      "e",      "alse",  "lse",        "se",          "ull",   "ll",     "l"}) {
        for (const char* value : {"", ":0"}) {
            if (nlohmann::json::accept(beginning + rest + value + closing)) return true;
        }
    }
    return false;
}

// Has every kind of token, and characters of one to four bytes.
constexpr std::string_view kSound =
    R"({ "format": 1, "título": "国連 😀 \"x\" \\ \u00e9\ud83d\ude00",
  "list": [true, false, null, -0.5e+3, 0, 12E-2, [], {}, [{"é": ""}]],
  "": { "a": [1, [2, [3]]] }
})";

}  // namespace

TEST_CASE("A missing comma is reported where it belongs") {
    check({
        {"{\"format\": 1\n\"title\": \"T\"}", 1, 13,
         "expected ',' or '}' here; a text follows in line 2"},
        {"{\"é\": \"国\"  \r\n\n  \"title\": 1}", 1, 10,
         "expected ',' or '}' here; a text follows in line 3"},
        {"[1\n2]", 1, 3, "expected ',' or ']' here; 2 follows in line 2"},
        {"[{}\n {}]", 1, 4, "expected ',' or ']' here; '{' follows in line 2"},
        {"{\"a\": true\ntitle: 1}", 1, 11, "expected ',' or '}' here; title follows in line 2"},
        {"{\"a\": \"b\" \"c\": 1}", 1, 11, "expected ',' or '}', not a text"},
        {"[{} {}]", 1, 5, "expected ',' or ']', not '{'"},
        {"[1; 2]", 1, 3, "expected ',' or ']', not ';'"},
        {"[1\n; 2]", 2, 1, "expected ',' or ']', not ';'"},
        {"[1: 2]", 1, 3, "expected ',' or ']', not ':'"},
        {"{\"a\" 1}", 1, 6, "expected ':' after the key, not 1"},
        {"{\"a\"\n\"b\"}", 2, 1, "expected ':' after the key, not a text"},
        {"{\"a\"}", 1, 5, "expected ':' after the key, not '}'"},
        {"{\"a\" = 1}", 1, 6, "expected ':' after the key, not '='"},
        {"{\"a\"; 1}", 1, 5, "expected ':' after the key, not ';'"},
        {"{\"a\":: 1}", 1, 6, "expected a value, not ':'"},
    });
}

TEST_CASE("A comma too many is reported with the advice to remove it") {
    check({
        {"[1,]", 1, 4, "expected a value after the comma, not ']'; remove the comma"},
        {"[1,\n]", 2, 1, "expected a value after the comma, not ']'; remove the comma"},
        {"{\"a\":1,}", 1, 8, "expected a key after the comma, not '}'; remove the comma"},
        {"[,1]", 1, 2, "expected a value or ']', not ','"},
        {"[1,,2]", 1, 4, "expected a value, not ','"},
        {"{,}", 1, 2, "expected a key or '}', not ','"},
        {"{\"a\":1,,}", 1, 8, "expected a key, not ','"},
    });
}

TEST_CASE("A bracket that is not closed is named with its position") {
    check({
        {"{", 1, 2, "the file ends, but the '{' in line 1, column 1 is not closed"},
        {"[false", 1, 7, "the file ends, but the '[' in line 1, column 1 is not closed"},
        {"{\n  \"a\": [1,\n", 3, 1, "the file ends, but the '[' in line 2, column 8 is not closed"},
        {"[{\"é\": 1}", 1, 10, "the file ends, but the '[' in line 1, column 1 is not closed"},
        {"{\"a\":", 1, 6, "the file ends, but the '{' in line 1, column 1 is not closed"},
        {"{\"a\"", 1, 5, "the file ends, but the '{' in line 1, column 1 is not closed"},
        {"{\"a\": [1}", 1, 9, "expected ',' or ']', not '}'; the '[' in line 1, column 7 is open"},
        {"[\n{\"a\": 1]", 2, 8,
         "expected ',' or '}', not ']'; the '{' in line 2, column 1 is open"},
        {"[1,}", 1, 4, "expected a value, not '}'"},
        {"{]", 1, 2, "expected a key or '}', not ']'"},
        {"{\"a\":}", 1, 6, "expected a value, not '}'"},
        {"}", 1, 1, "expected a value, not '}'"},
        {"[1] ]", 1, 5, "expected the end of the file, not ']'"},
    });
}

TEST_CASE("Texts and keys need straight double quotes") {
    check({
        {"{title: 1}", 1, 2, "expected a key in double quotes, not title"},
        {"{\"a\": 1, größe: 2}", 1, 10, "expected a key in double quotes, not größe"},
        {"{1: 2}", 1, 2, "expected a key in double quotes, not 1"},
        {"{a\": 1}", 1, 2, "expected a key in double quotes, not a"},
        {"{[]: 1}", 1, 2, "expected a key or '}', not '['"},
        {"{'a': 1}", 1, 2, "single quotes; JSON needs double ones"},
        {"['a']", 1, 2, "single quotes; JSON needs double ones"},
        {"{“a”: 1}", 1, 2, "typographic quotes; JSON needs straight ones: \""},
        {"[\"é\", „b“]", 1, 7, "typographic quotes; JSON needs straight ones: \""},
        {"[«b»]", 1, 2, "typographic quotes; JSON needs straight ones: \""},
        {"[abc]", 1, 2, "expected a value, not abc; a text needs double quotes"},
        {"[\"é\", name]", 1, 8, "expected a value, not name; a text needs double quotes"},
        {"[état]", 1, 2, "expected a value, not état; a text needs double quotes"},
        {"[xxxxxxxxxxxxxxxxxxxx]", 1, 2,
         "expected a value, not xxxxxxxxxxxxxxxxxxxx; a text needs double quotes"},
        {"[xxxxxxxxxxxxxxxxxxxéy]", 1, 2,
         "expected a value, not xxxxxxxxxxxxxxxxxxx…; a text needs double quotes"},
        {"[\"a \"b\" c\"]", 1, 6,
         "expected ',' or ']', not b; a double quote within a text is written \\\""},
        {"{\"a\"b: 1}", 1, 5,
         "expected ':' after the key, not b; a double quote within a text is written \\\""},
        {"[`a`]", 1, 2, "expected a value or ']', not '`'"},
        {"[–1]", 1, 2, "expected a value or ']', not '–' (U+2013)"},
    });
}

TEST_CASE("A text that is not closed is named with its beginning") {
    check({
        {"[\"a", 1, 4, "the file ends within the text that begins in line 1, column 2"},
        {"[\n \"é\\", 2, 5, "the file ends within the text that begins in line 2, column 2"},
        {"[\"\\u00e", 1, 8, "the file ends within the text that begins in line 1, column 2"},
        {"[\"\\ud83d", 1, 9, "the file ends within the text that begins in line 1, column 2"},
        {"[\"\xE5\x9B", 1, 3, "the file ends within the text that begins in line 1, column 2"},
        {"{\"é\": \"b,\n \"c\": 1}", 1, 10,
         "a line break within the text that begins in line 1, column 7: the closing quote is "
         "missing, or the line break has to be written \"\\n\""},
        {"{\"a: 1\r\n}", 1, 7,
         "a line break within the text that begins in line 1, column 2: the closing quote is "
         "missing, or the line break has to be written \"\\n\""},
    });
}

TEST_CASE("An invalid byte within a string is reported at its position") {
    check({
        {"[\"é\tb\"]", 1, 4, "a tab within a text is written \"\\t\""},
        {"[\"\x1b[31m\"]", 1, 3, "a control character within a text is written \"\\u001b\""},
        {"[\"a\0\"]"sv, 1, 4, "a NUL byte within a text"},
        {"[\"\\x41\"]", 1, 4,
         "no escape sequence begins like this; a backslash is written \"\\\\\""},
        {"[\"C:\\é\"]", 1, 6,
         "no escape sequence begins like this; a backslash is written \"\\\\\""},
        {R"(["it\'s"])", 1, 6, "a single quote needs no backslash"},
        {R"(["\um0000"])", 1, 5, "an escape sequence needs four hexadecimal digits here"},
        {R"(["\u0m000"])", 1, 6, "an escape sequence needs four hexadecimal digits here"},
        {R"(["\u00m00"])", 1, 7, "an escape sequence needs four hexadecimal digits here"},
        {R"(["\u000m0000"])", 1, 8, "an escape sequence needs four hexadecimal digits here"},
        {R"(["\u12"])", 1, 7, "an escape sequence needs four hexadecimal digits here"},
        {R"(["\ud800"])", 1, 9, "half of a surrogate pair"},
        {R"(["\uDBFFx"])", 1, 9, "half of a surrogate pair"},
        {R"(["\ud83d\n"])", 1, 10, "half of a surrogate pair"},
        {R"(["\ud800\u0020"])", 1, 11, "half of a surrogate pair"},
        {R"(["\ud83d\ud83d"])", 1, 12, "half of a surrogate pair"},
        {R"(["\ud83d\u"])", 1, 11, "an escape sequence needs four hexadecimal digits here"},
        {R"(["a\udc00b"])", 1, 7, "half of a surrogate pair"},
        {R"({"\uDFFF": 1})", 1, 6, "half of a surrogate pair"},
        {"[\"\xC0\xAF\"]", 1, 3, "these bytes are not UTF-8; save the file in UTF-8"},
        {"[\"é\xE9t\xE9\"]", 1, 4, "these bytes are not UTF-8; save the file in UTF-8"},
        {"[\"国\x80\"]", 1, 4, "these bytes are not UTF-8; save the file in UTF-8"},
        {"[\"\xE2\x82\"]", 1, 3, "these bytes are not UTF-8; save the file in UTF-8"},
        {"[\"\xE0\x9F\xBF\"]", 1, 3, "these bytes are not UTF-8; save the file in UTF-8"},
        {"[\"\xED\xA0\x80\"]", 1, 3, "these bytes are not UTF-8; save the file in UTF-8"},
        {"[\"\xF0\x8F\xBF\xBF\"]", 1, 3, "these bytes are not UTF-8; save the file in UTF-8"},
        {"[\"\xF1\xBF\xBF\xC0\"]", 1, 3, "these bytes are not UTF-8; save the file in UTF-8"},
        {"[\"\xF4\x90\x80\x80\"]", 1, 3, "these bytes are not UTF-8; save the file in UTF-8"},
        {"[\"\xF5\x80\x80\x80\"]", 1, 3, "these bytes are not UTF-8; save the file in UTF-8"},
    });
}

TEST_CASE("A malformed number is reported at its first wrong byte") {
    check({
        {"[01]", 1, 3, "a number must not begin with 0"},
        {"[-012]", 1, 4, "a number must not begin with 0"},
        {"[+1]", 1, 2, "a number must not begin with '+'"},
        {"[.5]", 1, 2, "a number must not begin with '.'"},
        {"[-.5]", 1, 3, "expected a digit after '-', not .5"},
        {"[1.]", 1, 4, "expected a digit after the decimal point, not ']'"},
        {"[-]", 1, 3, "expected a digit after '-', not ']'"},
        {"-", 1, 2, "expected a digit after '-', not the end of the file"},
        {"[1e]", 1, 4, "expected a digit in the exponent, not ']'"},
        {"[1E+]", 1, 5, "expected a digit in the exponent, not ']'"},
        {"[0x10]", 1, 3, "a number cannot contain 'x'; a text needs double quotes"},
        {"[1_000]", 1, 3, "a number cannot contain '_'; a text needs double quotes"},
        {"{\"é\": 2024-05-01}", 1, 11, "a number cannot contain '-'; a text needs double quotes"},
        {"[\"é\", 1e400, 2]", 1, 7, "a number beyond the range of a double"},
        {"[-1e99999999999999999999]", 1, 2, "a number beyond the range of a double"},
        {"[1,\n 1e309\n]", 2, 2, "a number beyond the range of a double"},
        {"1e400", 1, 1, "a number beyond the range of a double"},
        {"[-Infinity]", 1, 3, "JSON has no Infinity"},
        {"[-true]", 1, 3, "expected a digit after '-', not true"},
    });
}

TEST_CASE("A word is reported at the byte that differs from true, false or null") {
    check({
        {"[truex]", 1, 6, "expected true, not truex"},
        {"[nul]", 1, 5, "expected null, not nul"},
        {"[falsy]", 1, 6, "expected false, not falsy"},
        {"[True]", 1, 2, "expected true, not True"},
        {"[FALSE]", 1, 2, "expected false, not FALSE"},
        {"[None]", 1, 2, "expected null, not None"},
        {"[nil]", 1, 3, "expected null, not nil"},
        {"[NaN]", 1, 2, "JSON has no NaN"},
        {"[Infinity]", 1, 2, "JSON has no Infinity"},
        {"[inf]", 1, 2, "JSON has no inf"},
        {"{\"a\": undefined}", 1, 7, "JSON has no undefined"},
        {"tru", 1, 4, "the file ends after tru"},
        {"false\0false"sv, 1, 6, "expected the end of the file, not a NUL byte"},
        {"[tr\"]", 1, 4, "expected a value, not tr; a text needs double quotes"},
        {"{\"a\": 1 trueé}", 1, 9, "expected ',' or '}', not trueé"},
    });
}

TEST_CASE("Comments, other quotes and special spaces are named in the message") {
    check({
        {"{ // first\n}", 1, 3, "JSON has no comments"},
        {"[1 /* one */]", 1, 4, "JSON has no comments"},
        {"[1]\n# the end", 2, 1, "JSON has no comments"},
        {"{} // the end", 1, 4, "JSON has no comments"},
        {"[1 / 2]", 1, 4, "expected ',' or ']', not '/'"},
        {"{\"a\":\u00A01}", 1, 6, "a no-break space (U+00A0) outside of a text; delete it"},
        {"[\u200B1]", 1, 2, "a zero-width space (U+200B) outside of a text; delete it"},
        {"[1]\uFEFF", 1, 4, "a byte order mark (U+FEFF) outside of a text; delete it"},
        {"[\u20281]", 1, 2, "expected a value or ']', not the character U+2028"},
        {"[\v1]", 1, 2, "expected a value or ']', not the character U+000B"},
        {"[1\0]"sv, 1, 3, "expected ',' or ']', not a NUL byte"},
        {"[1, \xE9]", 1, 5, "expected a value, not the byte 0xE9"},
        {"[1] x", 1, 5, "expected the end of the file, not x"},
    });
    const std::string deepest = std::string(load::kDeepest, '[') + std::string(load::kDeepest, ']');
    CHECK_FALSE(fault_of(deepest));
    const std::string too_deep = "\n[" + deepest + "]";
    check({{too_deep, 2, 1001, "lists and objects nested more than 1000 deep"}});
}

TEST_CASE("An empty file or one of another type is recognized") {
    check({
        {"", 1, 1, "the file is empty"},
        {" \n\t", 2, 2, "the file is empty"},
        {"\uFEFF", 1, 1, "the file is empty"},
        {"\uFEFF\uFEFF{}", 1, 1, "a byte order mark (U+FEFF) outside of a text; delete it"},
        {"\uFEFFx{}", 1, 1, "expected a value, not x"},
        {"\xEF\xBB", 1, 1, "expected a value, not the byte 0xEF"},
        {"\xEF\xBBx", 1, 1, "expected a value, not the byte 0xEF"},
        {"\xFF\xFE{\0}\0"sv, 1, 1, "the file is in UTF-16; save it in UTF-8"},
        {"\xFE\xFF\0{\0}"sv, 1, 1, "the file is in UTF-16; save it in UTF-8"},
        {"{\0}\0"sv, 1, 2, "the file is in UTF-16; save it in UTF-8"},
        {"\0{\0}"sv, 1, 1, "the file is in UTF-16; save it in UTF-8"},
        {"\0\0\0\0"sv, 1, 1, "expected a value, not a NUL byte"},
        {"\0{"sv, 1, 1, "expected a value, not a NUL byte"},
        {"[\0]]"sv, 1, 2, "expected a value or ']', not a NUL byte"},
        {"\x89LKB\r\n\x1A\n"sv, 1, 1,
         "this is a snapshot, which cannot come from a pipe; save it to a file"},
        {"\x1F\x8B\x08\0"sv, 1, 1, "the file is compressed with gzip"},
        {"BZh91AY", 1, 1, "the file is compressed with bzip2"},
        {"\xFD\x37zXZ\0"sv, 1, 1, "the file is compressed with xz"},
        {"\x28\xB5\x2F\xFD\x04", 1, 1, "the file is compressed with zstd"},
        {"PK\x03\x04", 1, 1, "the file is a ZIP archive"},
        {"%PDF-1.7", 1, 1, "the file is a PDF document"},
        {"\xFF", 1, 1, "expected a value, not the byte 0xFF"},
        {"\n<!DOCTYPE html>", 2, 1, "expected a value, not '<'; is this HTML or XML?"},
        {"[<b>]", 1, 2, "expected a value or ']', not '<'"},
        {"id,name\n", 1, 1, "expected a value, not id; is this CSV?"},
        {"id;name\n", 1, 1, "expected a value, not id; is this CSV?"},
        {"\"id\",\"name\"\n", 1, 5, "expected the end of the file, not ','; is this CSV?"},
        {"1;2\n", 1, 2, "expected the end of the file, not ';'; is this CSV?"},
        {"true,false\n", 1, 5, "expected the end of the file, not ','"},
        {"hello", 1, 1, "expected a value, not hello"},
        {"hello world", 1, 1, "expected a value, not hello"},
        {"\"a\": 1", 1, 4,
         "expected the end of the file, not ':'; is the '{' at the beginning missing?"},
        {"1: 1", 1, 2, "expected the end of the file, not ':'"},
        {"{\"a\": 1}\n{\"a\": 2}\n", 2, 1,
         "expected the end of the file, not '{'; a file has one value, not one per line"},
        {"{} []", 1, 4, "expected the end of the file, not '['; a file has one value"},
        {"\"a\"b", 1, 4,
         "expected the end of the file, not b; a double quote within a text is written \\\""},
    });
}

TEST_CASE("Unusual but valid JSON is accepted") {
    for (const std::string_view text : std::initializer_list<std::string_view>{
             "\uFEFF {}",
             "[]",
             "\r\n\t [ ] \r\n",
             "\"\"",
             "0",
             "-0",
             "[-0.0e-0, 0E+00, 1e-400, 123456789012345678901234567890]",
             R"(["\"\\\/\b\f\n\r\t\u0000\uFFFF\ud800\udc00\uDBFF\uDFFF\ud7ff\ue000"])",
             "[\"\x7F\u0080\u07FF\u0800\uD7FF\uE000\uFFFD\U00010000\U0010FFFF\"]",
             "[\"// /* # ' “ \u00A0\u200B\uFEFF\u2028\", \"NaN\", \",]\"]",
             "{\"\": {\"\": []}, \"a\": 1, \"a\": 2}",
             "true",
             "[true,false,null]",
             kSound,
         }) {
        INFO(text);
        CHECK_FALSE(fault_of(text));
    }
}

TEST_CASE("Truncated JSON is reported at its end") {
    for (std::size_t size = 0; size < kSound.size(); ++size) {
        const std::string_view cut = kSound.substr(0, size);
        INFO(cut);
        const auto fault = fault_of(cut);
        REQUIRE(fault);
        CHECK(fault->position == end_of(cut));
        const bool names_end = fault->message.find("the file") != std::string::npos;
        CHECK(names_end);
    }
}

TEST_CASE("A byte that is never allowed is reported at its position") {
    for (const char byte : {'\x01', '\xFF', '\0'}) {
        for (std::size_t i = 0; i < kSound.size(); ++i) {
            std::string text(kSound);
            text[i] = byte;
            INFO(i);
            INFO(text);
            const auto fault = fault_of(text);
            REQUIRE(fault);
            CHECK(fault->position == end_of(kSound.substr(0, i)));
        }
    }
}

TEST_CASE("Text before the reported byte can be completed to JSON, text with it cannot") {
    constexpr std::string_view kBase =
        "{\"é\": [1, -2.5e3, true, false, null],\n\"b\": {\"\": \"\\n\\u0041\\ud83d\\ude00\"}}";
    std::size_t refused = 0;
    const auto compare = [&](const std::string& text) {
        INFO(text);
        const auto fault = fault_of(text);
        REQUIRE(fault.has_value() == !nlohmann::json::accept(text));
        if (!fault || fault->message.find(" follows in line ") != std::string::npos) return;
        ++refused;
        const std::size_t offset = offset_of(text, fault->position);
        INFO(offset);
        CHECK(can_be_completed(text.substr(0, offset)));
        if (offset < text.size()) CHECK_FALSE(can_be_completed(text.substr(0, offset + 1)));
    };
    for (std::size_t i = 0; i < kBase.size(); ++i) {
        for (const char byte : "\"\\{}[],:-+.019adeftnu \n/'"sv) {
            std::string text(kBase);
            text[i] = byte;
            compare(text);
            compare(std::string(kBase).insert(i, 1, byte));
        }
        compare(std::string(kBase).erase(i, 1));
    }
    CHECK(refused > 2000);
}

TEST_CASE("A file that has become valid meanwhile is reported as changed") {
    auto input = load::Input::of_text("text.json", "[1]\n");
    const auto fault = load::explain(input, {});
    CHECK(fault.message == "the file changed while it was read");
    CHECK(fault.position == load::Position{2, 1});
}
