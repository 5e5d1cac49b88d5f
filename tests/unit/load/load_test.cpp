// SPDX-License-Identifier: MIT
// Loading files that are broken, hostile, or unusual but valid.

#include <array>
#include <string>
#include <vector>

#include "loading.hpp"
#include "temporary_folder.hpp"

using namespace liaison;
using namespace liaison::test;
using load::DiagnosticCode;

namespace {

/// Checks that there is a syntax error at the mark.
void check_syntax(const std::string& text) {
    const auto [plain, position] = marked(text);
    const auto fault = fault_of({plain});
    INFO(fault.to_string());
    CHECK(fault.code == DiagnosticCode::syntax);
    CHECK(fault.location.position == position);
}

/// Checks that there is a syntax error at any position.
void check_syntax_somewhere(const std::string& text) {
    const auto fault = fault_of({text});
    INFO(fault.to_string());
    CHECK(fault.code == DiagnosticCode::syntax);
    CHECK(fault.location.position.line > 0);
}

struct Expected {
    DiagnosticCode code;
    std::string_view marker;  ///< where it is in the text
    std::size_t within;       ///< bytes from there to the fault
};

}  // namespace

TEST_CASE("Twelve different faults in one file are all found at their positions") {
    const std::string path = LIAISON_TEST_DATA "/twelve-faults.json";
    const std::string text = text_of_file(path);
    constexpr std::string_view kRepeatedNote = R"("note": "a", )";
    const std::array<Expected, 12> expected{{
        {DiagnosticCode::unknown_key, R"("colour")", 0},
        {DiagnosticCode::bad_date, R"("2023-02-29")", 0},
        {DiagnosticCode::bad_fingerprint, R"("no-fingerprint")", 0},
        {DiagnosticCode::wrong_type, "7, ", 0},
        {DiagnosticCode::bad_id, R"("Bad Id")", 0},
        {DiagnosticCode::missing_key, R"({ "id": "nameless")", 0},
        {DiagnosticCode::missing_citation, "[] }", 0},
        {DiagnosticCode::dangling_reference, R"("cybercrme")", 0},
        {DiagnosticCode::ill_typed_reference, "\"cybercrime\",\n      \"statement\": \"They work",
         0},
        {DiagnosticCode::bad_value, R"("currant")", 0},
        {DiagnosticCode::duplicate_key, kRepeatedNote, kRepeatedNote.size()},
        {DiagnosticCode::bad_citation, R"("book#two/1")", 0},
    }};
    const auto faults = faults_in({load::Input::named(path)});
    INFO(in_words(faults));
    REQUIRE(faults.count() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto at = text.find(expected[i].marker);
        REQUIRE(at != std::string::npos);
        const auto& fault = faults.kept()[i];
        CHECK(load::id_of(fault.code) == load::id_of(expected[i].code));
        CHECK(fault.location.position == position_at(text, at + expected[i].within));
        CHECK(fault.location.file == path);
    }
    CHECK(faults.kept()[7].hint == "did you mean \"cybercrime\"?");
    const auto [line, column] = faults.kept()[7].location.position;
    CHECK(faults.kept()[7].to_string() ==
          path + ':' + std::to_string(line) + ':' + std::to_string(column) +
              ": facts/0/object: no entity has the id \"cybercrme\"; did you mean \"cybercrime\"?");
}

TEST_CASE("The first fifty faults are kept and the others counted") {
    Additions more;
    for (int i = 0; i < 75; ++i) {
        more.facts += ",\n{ \"subject\": \"body\", \"relation\": \"shares-area\", \"object\": \"n" +
                      std::to_string(i) +
                      "\", \"statement\": \"S.\", \"cite\": [{ \"at\": \"page\" }] }";
    }
    const auto faults = faults_of({base_text(more)});
    CHECK(faults.count() == 75);
    REQUIRE(faults.kept().size() == 50);
    for (std::size_t i = 0; i < 50; ++i) {
        CHECK(faults.kept()[i].location.pointer == "facts/" + std::to_string(i + 1) + "/object");
        CHECK(faults.kept()[i].location.position.line ==
              faults.kept()[0].location.position.line + i);
    }
}

TEST_CASE("The whole value of an unknown key is skipped, whatever its type") {
    for (const std::string value :
         {R"("text")", "12", "-1.5e300", "true", "null", "{}", "[]", R"({"format": 2, "x": [{}]})",
          R"([[["facts"]], {"hub": 5}])", R"({"a": {"a": {"a": []}}})"}) {
        INFO(value);
        const auto [text, position] =
            marked(base_text({.members = R"(§"colour": )" + value + R"(, "title": "T",)"}));
        const auto fault = fault_of({text});
        CHECK(fault.code == DiagnosticCode::unknown_key);
        CHECK(fault.location.position == position);
    }
}

TEST_CASE("An unknown key that is nearly a known one suggests it") {
    CHECK(fault_of({base_text({.members = R"("titel": "T",)"})}).hint == "did you mean \"title\"?");
    CHECK(fault_of({base_text({.members = R"("zzzzzzzz": "T",)"})}).hint.empty());
}

TEST_CASE("A key that occurs three times is reported at its second and third occurrence") {
    const std::string one = R"("title": "T", )";
    const std::string text = base_text({.members = one + one + one});
    const auto faults = faults_of({text});
    REQUIRE(faults.count() == 2);
    const auto first = text.find(one);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(faults.kept()[i].code == DiagnosticCode::duplicate_key);
        CHECK(faults.kept()[i].location.position ==
              position_at(text, first + (i + 1) * one.size()));
    }
}

TEST_CASE("A key written with escapes is the same key") {
    const auto [text, position] =
        marked(base_text({.members = R"("title": "T", §"\u0074itle": "U",)"}));
    const auto fault = fault_of({text});
    CHECK(fault.code == DiagnosticCode::duplicate_key);
    CHECK(fault.location.position == position);
}

TEST_CASE("Nesting in an unknown key does no harm") {
    const std::string nested = std::string(900, '[') + std::string(900, ']');
    const auto fault = fault_of({base_text({.members = "\"deep\": " + nested + ","})});
    CHECK(fault.code == DiagnosticCode::unknown_key);
    std::string objects;
    for (int i = 0; i < 900; ++i) objects += "{\"a\":";
    objects += "0" + std::string(900, '}');
    CHECK(fault_of({base_text({.members = "\"deep\": " + objects + ","})}).code ==
          DiagnosticCode::unknown_key);
    const auto known = fault_of({base_text({.members = "\"instruments\": " + nested + ","})});
    CHECK(known.code == DiagnosticCode::wrong_type);
    CHECK(known.location.pointer == "instruments/0");
}

TEST_CASE("Nesting a hundred thousand deep is a syntax error near the limit") {
    for (const std::string open : {"[", "{\"a\":"}) {
        std::string nested;
        for (int i = 0; i < 100000; ++i) nested += open;
        const auto faults = faults_of({base_text({.members = "\"deep\": " + nested})});
        INFO(in_words(faults));
        REQUIRE(faults.count() == 2);
        CHECK(faults.kept()[0].code == DiagnosticCode::unknown_key);
        CHECK(faults.kept()[1].code == DiagnosticCode::syntax);
        CHECK(faults.kept()[1].location.position.column < 10000);
    }
}

TEST_CASE("Text that is not JSON is a syntax error at the first wrong byte") {
    check_syntax(base_text({.members = R"("title": §,)"}));
    check_syntax(base_text({.members = R"("title": §})"}));
    check_syntax("§}");
    check_syntax("§,");
    check_syntax("§]");
    check_syntax("§:");
    check_syntax("\n\n  §}");
    check_syntax("{\"title\": \"é国\", \"hub\": §}");
    check_syntax("{\"format\": 1,\r\n§}");
}

TEST_CASE("An empty file is a syntax error at its beginning") {
    check_syntax("§");
    check_syntax("\xEF\xBB\xBF§");
    check_syntax("  \n §");
}

TEST_CASE("A truncated file is a syntax error at its end") {
    const std::string whole = base_text();
    const auto last = whole.rfind('}');
    for (std::size_t cut = 1; cut < last; cut += 7) {
        const auto fault = fault_of({whole.substr(0, cut)});
        INFO(whole.substr(0, cut));
        CHECK(fault.code == DiagnosticCode::syntax);
        CHECK(fault.location.position == position_at(whole, cut));
    }
}

TEST_CASE("Text after the end of the document is a syntax error") {
    check_syntax(base_text() + "§}");
    check_syntax(base_text() + "§,");
    check_syntax_somewhere(base_text() + "null");
    check_syntax_somewhere(base_text() + "// the end");
    check_syntax(base_text() + '\n' + std::string("§") + '\0');
}

TEST_CASE("A NUL byte is a syntax error, not the end of the input") {
    const auto nul = [](const std::string& text) { return with_replaced(text, "@", {"\0", 1}); };
    for (const std::string& text :
         {nul(base_text({.members = "§@"})), nul(base_text({.members = "\"title\": \"a§@b\","})),
          nul(base_text() + "§@"), nul("§@")}) {
        const auto [plain, position] = marked(text);
        const auto fault = fault_of({plain});
        INFO(fault.to_string());
        CHECK(fault.code == DiagnosticCode::syntax);
        CHECK(fault.message.find("NUL") != std::string::npos);
        CHECK(fault.location.position == position);
    }
}

TEST_CASE("Ill-formed UTF-8 is a syntax error at the byte and never in the message") {
    check_syntax(base_text({.members = "\"title\": \"ab§\xFF\","}));
    check_syntax(base_text({.members = "\"title\": \"国é§\x80\","}));
    for (const std::string bytes : {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82"}) {
        check_syntax_somewhere(base_text({.members = "\"title\": \"a" + bytes + "b\","}));
    }
    const auto fault = fault_of({base_text({.members = "\"title\": \"ab\xFF\","})});
    CHECK(fault.to_string().find('\xFF') == std::string::npos);
}

TEST_CASE("A control character in a text is a syntax error") {
    check_syntax(base_text({.members = "\"title\": \"ab§\tc\","}));
    check_syntax(base_text({.members = "\"title\": \"ab§\x1b[31m\","}));
}

TEST_CASE("Half of a surrogate pair is a syntax error") {
    for (const std::string half : {R"(\ud800)", R"(\udc00)", R"(\ud83dx)", R"(\ud83d\u0041)"}) {
        check_syntax_somewhere(base_text({.members = "\"title\": \"a" + half + "\","}));
    }
    const KnowledgeBase kb = loaded({base_text({.members = R"("title": "\ud83d\ude00",)"})});
    CHECK(kb.title() == "😀");
}

TEST_CASE("Any format number but 1 is a fault") {
    for (const std::string number : {"2", "0", "-1", "18446744073709551616", "18446744073709551617",
                                     "4294967297", "1e400", "1.0000001"}) {
        const auto [text, position] =
            marked(with_replaced(base_text(), "\"format\": 1", "\"format\": §" + number));
        INFO(number);
        const auto fault = fault_of({text});
        // A number out of the range of a double is a syntax error.
        const bool beyond = number == "1e400" && fault.code == DiagnosticCode::syntax;
        CHECK((beyond || fault.code == DiagnosticCode::unsupported_format));
        if (!beyond) CHECK(fault.location.position == position);
    }
    CHECK(fault_of({with_replaced(base_text(), "\"format\": 1", "\"format\": \"1\"")}).code ==
          DiagnosticCode::wrong_type);
}

TEST_CASE("A document that is not an object is reported as having the wrong type") {
    for (const std::string text : {"[]", "[[{}]]", "\"hub\"", "17", "null", "true"}) {
        INFO(text);
        const auto faults = faults_of({text});
        INFO(in_words(faults));
        REQUIRE(faults.count() > 0);
        CHECK(faults.kept().front().code == DiagnosticCode::wrong_type);
        CHECK(faults.kept().front().location.position == load::Position{1, 1});
    }
}

TEST_CASE("A knowledge base needs a format and a hub and nothing more") {
    const auto faults = faults_of({"{}"});
    INFO(in_words(faults));
    REQUIRE(faults.count() == 2);
    for (const auto& fault : faults.kept()) {
        CHECK(fault.code == DiagnosticCode::missing_key);
        CHECK(fault.location.position == load::Position{1, 1});
    }
    const KnowledgeBase least = loaded({R"({ "format": 1, "hub": "h", "sources": [{ "id": "s",
        "title": "S" }], "organizations": [{ "id": "h", "name": "H", "cite": [{ "at": "s" }] }] })"});
    CHECK(least.entities().size() == 1);
    CHECK(least.facts().empty());
}

TEST_CASE("The hub must be there and be an organization") {
    const auto missing =
        fault_of({with_replaced(base_text(), R"("hub": "hub")", R"("hub": "hob")")});
    CHECK(missing.code == DiagnosticCode::dangling_reference);
    CHECK(missing.location.pointer == "hub");
    const auto area = fault_of({with_replaced(base_text(), R"("hub": "hub")", R"("hub": "area")")});
    CHECK(area.code == DiagnosticCode::ill_typed_reference);
}

TEST_CASE("Texts are normalized to NFC so that equal names compare equal") {
    const KnowledgeBase kb = loaded({base_text({.members = "\"title\": \"E\u0301te\u0301\","})});
    CHECK(kb.title() == "Été");
}

TEST_CASE("Ids with a long common prefix are sorted correctly") {
    const std::vector<std::string> ids = {"un",          "un-member",   "un-member-2", "un-members",
                                          "un-members-", "un-membersx", "united",      "unitee"};
    std::string organizations;
    for (const auto& id : {ids[3], ids[7], ids[1], ids[5], ids[0], ids[4], ids[6], ids[2]}) {
        organizations += organizations.empty() ? "" : ",";
        organizations +=
            R"({"id": ")" + id + R"(", "name": ")" + id + R"(", "cite": [{"at": "s"}]})";
    }
    const KnowledgeBase kb = loaded({R"({"format": 1, "hub": "un", "sources": [{"id": "s",
        "title": "S"}], "organizations": [)" +
                                     organizations + "]}"});
    std::vector<std::string> found;
    for (const Entity& entity : kb.entities()) found.emplace_back(kb.text(entity.id));
    CHECK(found == ids);
    for (const auto& id : ids) CHECK(kb.find(id).has_value());
}
