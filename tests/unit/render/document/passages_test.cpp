// SPDX-License-Identifier: MIT
#include "render/document/passages.hpp"

#include "catch.hpp"
#include "small_world.hpp"

using namespace liaison;
using namespace liaison::test;
using render::html;

TEST_CASE("Text in HTML is escaped, and HTML in HTML is not") {
    const auto cell = html("<td title=\"{}\">{}</td>", "\"x\"", "R&D <b>\u202E");
    CHECK(cell.markup() == "<td title=\"&quot;x&quot;\">R&amp;D &lt;b&gt;\\u{202E}</td>");
    CHECK(html("<tr>{}</tr>", cell).markup() == "<tr>" + cell.markup() + "</tr>");
}

TEST_CASE("Each passage has one number, and numbers follow the list of sources") {
    const KnowledgeBase& kb = small_world();
    render::Passages passages(kb);
    std::size_t next = 0;
    for (const auto& use : passages.sources()) {
        while (next < passages.lines().size() &&
               passages.lines()[next].citation.source == use.source) {
            ++next;
        }
    }
    CHECK(next == passages.lines().size());
    for (std::size_t i = 1; i < passages.sources().size(); ++i) {
        CHECK(passages.sources()[i - 1].facts >= passages.sources()[i].facts);
    }
    const auto marks = passages.marks({passages.lines().front().citation});
    CHECK(marks.markup() == "<a class=\"c\" href=\"#c1\">[1]</a>");
}

TEST_CASE("A passage knows the entries that cite it, each once") {
    const KnowledgeBase& kb = small_world();
    render::Passages passages(kb);
    const auto citation = passages.lines().front().citation;
    passages.marks({citation});
    CHECK(passages.lines().front().entries.empty());
    passages.enter(kb.hub());
    passages.marks({citation});
    passages.marks({citation});
    passages.leave();
    CHECK(passages.lines().front().entries == std::vector{kb.hub()});
}
