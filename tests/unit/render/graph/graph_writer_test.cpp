// SPDX-License-Identifier: MIT
// Graphs for other programs: the edges, and the escaping of texts.

#include <string>
#include <vector>

#include "liaison/render/picture_format.hpp"
#include "render/graph/dot.hpp"
#include "render/graph/mermaid.hpp"
#include "render/text/safe_url.hpp"
#include "small_world.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

/// Records nodes and edges as texts.
class Recorded : public render::GraphWriter {
  public:
    explicit Recorded(const KnowledgeBase& kb) : kb_(kb) {}
    void node(EntityIndex entity) override { nodes.emplace_back(kb_.id(entity)); }
    void edge(const render::DrawnEdge& edge) override {
        edges.push_back(std::string(kb_.id(edge.from)) + (edge.has_arrow ? " -> " : " -- ") +
                        std::string(kb_.id(edge.to)) + ": " + edge.label);
    }
    void finish() override {}

    Ids nodes;
    Ids edges;

  private:
    const KnowledgeBase& kb_;
};

template <typename Drawn>
Recorded recorded(const KnowledgeBase& kb, const Drawn& drawn) {
    Recorded writer(kb);
    render::draw(kb, drawn, writer);
    return writer;
}

const ask::PathLimits kThroughHub{.through_hub = true};

Recorded drawn_path(const KnowledgeBase& kb, std::string_view from, std::string_view to,
                    ask::PathLimits limits) {
    return recorded(kb, ask::shortest_paths(kb, entity_of(kb, from), entity_of(kb, to), limits));
}

Recorded drawn_path(std::string_view from, std::string_view to) {
    return drawn_path(small_world(), from, to, kThroughHub);
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

}  // namespace

TEST_CASE("A drawing has each entity once and each fact once") {
    const auto writer = recorded(small_world(), full_subgraph(small_world()));
    CHECK(writer.nodes.size() == small_world().entities().size());
    CHECK(writer.edges.size() == small_world().facts().size());
}

TEST_CASE("A drawing of a path has its entities and facts in the order of the path") {
    const auto writer = drawn_path("desk", "gold-smuggling");
    CHECK(writer.nodes == Ids{"desk", "task-force", "gold-smuggling"});
    CHECK(writer.edges ==
          Ids{"desk -> task-force: lead, to date", "task-force -> gold-smuggling: addresses"});
}

TEST_CASE("A drawing of several paths has shared entities and facts once") {
    const auto writer = drawn_path(small_world(), "forum", "agency", {});
    CHECK(sorted(writer.nodes) == Ids{"agency", "borders", "forum"});
    CHECK(sorted(writer.edges) == Ids{"agency -> borders: shares with the hub",
                                      "agency -> borders: shares with the hub, exploring",
                                      "forum -> borders: addresses"});
}

TEST_CASE("A fact that two paths use between different entities is drawn twice") {
    const KnowledgeBase kb = loaded({base_text({
        .organizations = R"(,
    { "id": "council", "name": "Council", "cite": [{ "at": "page" }] })",
        .facts = R"(,
    { "subject": "body", "relation": "part-of", "object": "council", "statement": "It is.",
      "cite": [{ "at": "page" }] },
    { "subject": "hub", "relation": "takes-part-in", "object": "group", "role": "member",
      "with": "council", "statement": "It does.", "cite": [{ "at": "page" }] })",
    })});
    const auto edges = sorted(drawn_path(kb, "body", "group", kThroughHub).edges);
    REQUIRE(edges.size() == 4);
    CHECK(edges[0].starts_with("body -> council: "));
    CHECK(edges[1].starts_with("body -> hub: "));
    CHECK(edges[2].starts_with("council -- group: "));
    CHECK(edges[3].starts_with("hub -> group: "));
}

TEST_CASE("A step between an entity and the context of a fact has no arrow") {
    const auto writer = drawn_path("council", "forum");
    CHECK(writer.edges == Ids{"council -- forum: is the context of"});
}

TEST_CASE("A matrix cell is drawn as an edge per fact, or as one edge if indirect") {
    const auto& kb = small_world();
    const auto writer = recorded(kb, ask::matrix(kb, asked(kb, "partner:bureau OR partner:agency"),
                                                 {}, ask::FacetId::areas));
    CHECK(std::ranges::count(writer.edges, "agency -> borders: shares with the hub") == 1);
    CHECK(std::ranges::count_if(writer.edges, [](const std::string& edge) {
              return edge.starts_with("bureau -> fraud: current, through ");
          }) == 1);
}

TEST_CASE("Graphviz shows backslashes, quotes and ampersands literally") {
    CHECK(render::dot_quoted("a\\") == R"("a\\")");
    CHECK(render::dot_quoted("\\N \\G") == R"("\\N \\G")");
    CHECK(render::dot_quoted("say \"so\"") == R"("say \"so\"")");
    CHECK(render::dot_quoted("&amp;<b>") == R"("&amp;amp;<b>")");
    CHECK(render::dot_quoted("a\nb") == R"("a\\u{A}b")");
    CHECK(render::dot_quoted("\xEF\xBF\xBE") == R"("\\u{FFFE}")");
    CHECK(render::dot_quoted("one two", 4) == R"("one\ntwo")");
}

TEST_CASE("An escape in a tooltip stays literal when it is decoded twice") {
    CHECK(render::dot_tooltip("\\N") == R"("\\u{5C}N")");
    CHECK(render::dot_tooltip("a\\") == R"("a\\")");
}

TEST_CASE("A text longer than the limit of Graphviz is split into several strings") {
    const std::string quoted = render::dot_quoted(std::string(50000, '\\'));
    CHECK(count(quoted, "\" + \"") > 5);
    CHECK(count(quoted, "\\") == 100000);
}

TEST_CASE("Mermaid reads no character of a text as syntax or Markdown") {
    CHECK(render::mermaid_quoted("Office on Drugs (UNODC)") == "\"Office on Drugs (UNODC)\"");
    CHECK(render::mermaid_quoted("\"#;") == "\"#34;#35;#59;\"");
    CHECK(render::mermaid_quoted("%%{init}%%") == "\"#37;#37;#123;init#125;#37;#37;\"");
    CHECK(render::mermaid_quoted("`x`") == "\"#96;x#96;\"");
    CHECK(render::mermaid_quoted("1. one") == "\"1#46; one\"");
    CHECK(render::mermaid_quoted("- one") == "\"#45; one\"");
    CHECK(render::mermaid_quoted("  a") == "\"#32; a\"");
    CHECK(render::mermaid_quoted("<b>") == "\"#60;b#62;\"");
    CHECK(render::mermaid_quoted("国連") == "\"国連\"");
}

TEST_CASE("Node names in Mermaid are never keywords") {
    render::StringSink sink;
    render::write_drawing<render::MermaidWriter>(
        loaded({with_replaced(base_text(), "\"group\"", "\"end--x\"")}),
        full_subgraph(loaded({with_replaced(base_text(), "\"group\"", "\"end--x\"")})), sink);
    CHECK(sink.text().find("  n_end__x{{\"A Group\"}}:::group\n") != std::string::npos);
}

TEST_CASE("Only well-formed http and https addresses become links") {
    CHECK(render::safe_url("https://un.org/a?b=c&d#e") == "https://un.org/a?b=c&d#e");
    CHECK(render::safe_url("HTTP://un.org") == "HTTP://un.org");
    CHECK(render::safe_url("https://un.org/é") == "https://un.org/%C3%A9");
    for (const std::string url :
         {"javascript:alert(1)", "un.org", "ftp://un.org", "", "https://un.org/a b",
          "https://un.org/\"", "https://un.org/<x>", "https://un.org/\\", "https://un.org/\u202E",
          "data://x", " https://un.org"}) {
        INFO(url);
        CHECK_FALSE(render::safe_url(url).has_value());
    }
}

TEST_CASE("Matrix and path have the same picture formats by name") {
    for (const auto& rule : render::picture_formats<ask::Matrix>()) {
        CHECK(render::find_picture_format<ask::Matrix>(rule.name) != nullptr);
    }
    CHECK(render::find_picture_format<ask::Paths>("dot") != nullptr);
    CHECK(render::find_picture_format<ask::Paths>("mermaid") != nullptr);
    CHECK(render::find_picture_format<ask::Paths>("table") == nullptr);
}

TEST_CASE("A picture without a path says that the sources state no path") {
    render::StringSink sink;
    render::find_picture_format<ask::Paths>("svg")->write(loaded({base_text()}), {}, sink);
    CHECK(sink.text().find(">no connection is stated in the sources<") != std::string::npos);
}
