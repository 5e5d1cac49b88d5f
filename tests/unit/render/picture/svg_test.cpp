// SPDX-License-Identifier: MIT
#include "render/picture/svg.hpp"

#include "liaison/render/picture/network_picture.hpp"
#include "small_world.hpp"

namespace text = liaison::text;
using namespace liaison::render;

TEST_CASE("XML text escapes markup and characters that XML does not allow") {
    CHECK(xml_text("a < b & \"c\" > d") == "a &lt; b &amp; &quot;c&quot; &gt; d");
    CHECK(xml_text("]]>") == "]]&gt;");
    CHECK(xml_text(std::string_view("\0\x1B[31m", 6)) == "\\u{0}\\u{1B}[31m");
    CHECK(xml_text("\xEF\xBF\xBE \xEF\xBF\xBF") == "\\u{FFFE} \\u{FFFF}");
    CHECK(xml_text("\xE2\x80\xAE") == "\\u{202E}");
    CHECK(xml_text("\xFF") == "\\x{FF}");
}

TEST_CASE("A coordinate has one decimal at most and no negative zero") {
    CHECK(coordinate(12) == "12");
    CHECK(coordinate(12.25) == "12.3");
    CHECK(coordinate(-0.01) == "0");
}

TEST_CASE("Wide letters take more room than narrow ones") {
    CHECK(text_width("WWW") > 2 * text_width("iii"));
    CHECK(text_width("国連") > text_width("UN"));
    CHECK(text_width("") == 0);
}

TEST_CASE("A label that is too long ends in an ellipsis") {
    const auto lines = text_lines("one two three four five six seven", 80, 2);
    REQUIRE(lines.size() == 2);
    CHECK(lines.back().string().ends_with("…"));
    CHECK(text_lines("short", 80, 1) == std::vector{text::Printable("short")});
}

TEST_CASE("The network connects partner and hub whichever is the subject") {
    const liaison::KnowledgeBase& kb = liaison::test::small_world();
    StringSink sink;
    write_network_picture(kb, sink);
    std::size_t connections = 0;
    for (std::size_t i = 0; i < kb.facts().size(); ++i) {
        if (kb.facts()[i].relation != liaison::Relation::works_with) continue;
        const std::string mark = "data-fact=\"" + std::to_string(i) + '"';
        INFO(mark);
        CHECK(sink.text().find(mark) != std::string::npos);
        ++connections;
    }
    CHECK(connections == 5);
}
