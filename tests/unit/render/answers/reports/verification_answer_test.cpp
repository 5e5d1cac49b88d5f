// SPDX-License-Identifier: MIT
// The output of verifying citations against a page.

#include "liaison/render/answers/reports/verification_answer.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "liaison/model/text.hpp"
#include "liaison/render/text/format.hpp"
#include "render/json/json.hpp"
#include "verifying.hpp"

using namespace liaison;
using namespace liaison::test;
using render::Format;
using Json = nlohmann::ordered_json;

namespace {

const KnowledgeBase& world() {
    static const KnowledgeBase kb = citing({{"arms", "page#joint/1", "firearms"},
                                            {"maps", "page#others/2", "Maps (BOM)"},
                                            {"page", "page", {}},
                                            {"police", "page#joint/2", "train police"},
                                            {"talks", "page#joint/3", "yearly dialogue"}});
    return kb;
}

/// The page without the words on firearms, with a changed paragraph on maps, and a new paragraph
/// before those on police and talks.
std::string edited() {
    return with_replaced(
        with_replaced(with_replaced(kText, "firearms", "arms"), "(BOM)", "(BOM), new"),
        "They train", "New.\nThey train");
}

std::string written(const KnowledgeBase& kb, const std::string& text, Format format,
                    std::size_t width = 120) {
    render::StringSink sink;
    render::write_verification(kb, verified(kb, text), {format, {width, false}}, sink);
    return sink.text();
}

const Json& record_of(const Json& records, std::string_view what, std::string_view id) {
    const auto found = std::ranges::find_if(records, [&](const Json& record) {
        if (record["what"] != what) return false;
        return what == "fact" ? record["fact"]["object"] == id : record["entity"]["id"] == id;
    });
    INFO(what << ' ' << id);
    REQUIRE(found != records.end());
    return *found;
}

}  // namespace

TEST_CASE("If all citations are supported the answer is one line") {
    const auto kb = citing({{"arms", "page#joint/1", "firearms"}});
    const std::string line =
        "2 of 2 citations supported; of 8 headings and paragraphs, 8 unchanged\n";
    CHECK(written(kb, kText, Format::table) == line);
    CHECK(written(kb, kText, Format::markdown) == line);
}

TEST_CASE("Unsupported citations are grouped by finding") {
    const auto text = written(world(), edited(), Format::table);
    INFO(text);
    for (const std::string part :
         {"Cited ", "Area arms; They share arms.", "\"yearly dialogue\"", "joint, paragraph 4",
          "the page", "0 of 10 citations supported, 2 lost, 4 moved, 2 stale, 2 no text",
          "6 unchanged, 2 changed"}) {
        INFO(part);
        CHECK(text.find(part) != std::string::npos);
    }
    CHECK(text.find("\nLost: ") < text.find("\nMoved: "));
    CHECK(text.find("\nMoved: ") < text.find("\nStale: "));
    CHECK(text.find("\nStale: ") < text.find("\nNo text: "));
    CHECK(text.find("\nNo text: ") < text.find("\nParagraph "));
    CHECK(text.find("Supported: ") == std::string::npos);
    SECTION("and fits a narrow terminal") {
        for (const auto& line : lines_of(written(world(), edited(), Format::table, 60))) {
            INFO(line);
            CHECK(text::width(line) <= 60);
        }
    }
}

TEST_CASE("JSON has every record with its citations and every paragraph") {
    const Json json = Json::parse(written(world(), edited(), Format::json));
    CHECK(json["source"] == "page");
    CHECK(json["records"].size() == 10);
    CHECK(json["paragraphs"].size() == 9);
    CHECK(record_of(json["records"], "entity", "arms") == Json::parse(R"({"what": "entity",
            "entity": {"id": "arms", "type": "area", "name": "Area arms"}, "status": "lost",
            "cite": [{"at": "page#joint/1", "words": "firearms", "status": "lost"}]})"));
    const Json police = record_of(json["records"], "fact", "police");
    CHECK(police["fact"]["statement"] == "They share police.");
    CHECK(police["fact"]["cite"][0]["at"] == "page#joint/2");
    CHECK(police["status"] == "moved");
    CHECK(police["cite"][0]["now"] == "page#joint/3");
    CHECK(record_of(json["records"], "entity", "page")["cite"] ==
          Json::parse(R"([{"at": "page", "status": "no-text"}])"));
    CHECK(json["paragraphs"][0] ==
          Json::parse(R"({"what": "paragraph", "at": "page#joint/0", "status": "same",
            "now": "page#joint/0"})"));
    CHECK(json["paragraphs"][4] ==
          Json::parse(R"({"what": "paragraph", "status": "added", "now": "page#joint/2"})"));
    CHECK(json["summary"]["citations"] ==
          Json::parse(R"({"total": 10, "lost": 2, "moved": 4, "stale": 2, "no-text": 2,
            "supported": 0})"));
    CHECK(json["summary"]["records"]["total"] == 10);
    CHECK(json["summary"]["paragraphs"] ==
          Json::parse(R"({"total": 9, "same": 6, "changed": 2, "reordered": 0, "added": 1,
            "removed": 0})"));
}

TEST_CASE("A removed paragraph has no new position") {
    const std::string text = with_replaced(kText, "They train police in many regions.\n", "");
    const Json json = Json::parse(written(world(), text, Format::json));
    CHECK(json["paragraphs"][2] ==
          Json::parse(R"({"what": "paragraph", "at": "page#joint/2", "status": "removed"})"));
}

TEST_CASE("JSON lines are the same records, then the same paragraphs") {
    const Json json = Json::parse(written(world(), edited(), Format::json));
    Json lines = Json::array();
    for (const auto& line : lines_of(written(world(), edited(), Format::jsonl))) {
        lines.push_back(Json::parse(line));
    }
    Json expected = json["records"];
    for (const auto& paragraph : json["paragraphs"]) expected.push_back(paragraph);
    CHECK(lines == expected);
}

TEST_CASE("CSV and TSV have a row for each citation and each paragraph") {
    const auto csv = lines_of(written(world(), edited(), Format::csv));
    CHECK(csv.size() == 1 + 10 + 9);
    CHECK(csv.front() == "what,id,subject,relation,object,statement,at,words,status,now");
    const auto has = [&](const std::string& line) {
        return std::ranges::find(csv, line) != csv.end();
    };
    CHECK(has("entity,arms,,,,,page#joint/1,firearms,lost,"));
    CHECK(
        has("fact,,body,shares-area,police,They share police.,page#joint/2,train police,moved,"
            "page#joint/3"));
    CHECK(has("paragraph,,,,,,page#joint/1,,changed,page#joint/1"));
    CHECK(has("paragraph,,,,,,,,added,page#joint/2"));
    CHECK(lines_of(written(world(), edited(), Format::tsv)).size() == csv.size());
    CHECK(lines_of(written(citing({}), kText, Format::csv)).size() == 1 + 8);
}

TEST_CASE("Markdown has the tables and the summary line") {
    const auto text = written(world(), edited(), Format::markdown);
    INFO(text);
    CHECK(text.starts_with("| Cited | Now | Supports |\n| --- | --- | --- |\n"));
    CHECK(text.find("| joint, paragraph 2: \"train police\" | joint, paragraph 3 | Area police; "
                    "They share police. |\n") != std::string::npos);
    CHECK(text.find("\n\n| Paragraph | Is | Now |\n") != std::string::npos);
    CHECK(text.find("\n\n0 of 10 citations supported, 2 lost") != std::string::npos);
}

TEST_CASE("Words of the data cannot drive a terminal") {
    const auto kb = citing({{"a", "page#joint/1", "\u202Efire\u009B31m"}});
    for (const auto& rule : render::format_rules()) {
        const auto text = written(kb, kText, rule.format);
        INFO(rule.name);
        CHECK(text.find("\u202E") == std::string::npos);
        CHECK(text.find("\u009B") == std::string::npos);
        CHECK(text.find("202") != std::string::npos);
    }
}

TEST_CASE("Each status of citations and paragraphs has a word and a meaning of its own") {
    std::set<std::string_view> ids;
    std::set<std::string_view> meanings;
    const auto add = [&](const auto& table) {
        for (std::size_t i = 0; i < table.size(); ++i) {
            CHECK(static_cast<std::size_t>(table[i].value) == i);
            ids.insert(table[i].id);
            meanings.insert(table[i].meaning);
        }
    };
    add(words<ask::Support>());
    add(words<ask::ParagraphChange>());
    CHECK(ids.size() == 10);
    CHECK(meanings.size() == 10);
    CHECK(parse<ask::Support>("no-text") == ask::Support::no_text);
    CHECK(parse<ask::ParagraphChange>("reordered") == ask::ParagraphChange::reordered);
}
