// SPDX-License-Identifier: MIT
#include <string>

#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/ask/views/matrix.hpp"
#include "liaison/model/error.hpp"
#include "liaison/render/picture/matrix_picture.hpp"
#include "liaison/render/picture/network_picture.hpp"
#include "liaison/render/picture/path_picture.hpp"
#include "render/picture/line_end.hpp"
#include "render/picture/matrix_cell.hpp"
#include "render/picture/svg.hpp"
#include "small_world.hpp"

using namespace liaison;
using namespace liaison::render;
using namespace liaison::test;

namespace {

std::string network_of(const KnowledgeBase& kb) {
    StringSink sink;
    write_network_picture(kb, sink);
    return sink.text();
}

std::string matrix_of(const KnowledgeBase& kb) {
    StringSink sink;
    write_matrix_picture(kb, ask::matrix(kb, {}, {}, ask::FacetId::areas), sink);
    return sink.text();
}

std::string path_of(const KnowledgeBase& kb, std::string_view from, std::string_view to) {
    StringSink sink;
    write_path_picture(kb, ask::shortest_paths(kb, entity_of(kb, from), entity_of(kb, to), {}),
                       sink);
    return sink.text();
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

bool has(std::string_view text, std::string_view part) { return count(text, part) > 0; }

/// The hub with that many partners. All share an area.
KnowledgeBase base_with(std::size_t partners) {
    Additions more;
    for (std::size_t i = 1; i < partners; ++i) {
        const std::string id = "body-" + std::to_string(i);
        more.organizations += ", " + entity_text(id);
        more.facts += R"(, { "subject": ")" + id +
                      R"(", "relation": "works-with", "object": "hub", "statement": "They work.",
                          "cite": [{ "at": "page#top/1", "words": "work" }] })";
    }
    return loaded({base_text(more)});
}

ask::Connection connection_with(std::vector<Status> statuses) {
    return {.entity = EntityIndex{0}, .statuses = std::move(statuses)};
}

}  // namespace

TEST_CASE("Each picture names its source") {
    const std::string source = ">Source: &quot;Source One&quot;<";
    CHECK(has(network_of(small_world()), source));
    CHECK(has(matrix_of(small_world()), source));
    CHECK(has(path_of(small_world(), "bureau", "fraud"), ">[1] &quot;Source One&quot;, the page<"));
}

TEST_CASE("More than four sources are counted, with the first and the last day") {
    Additions more;
    std::string cite = R"({ "at": "page" })";
    for (const std::string day : {"03", "01", "05", "04"}) {
        more.sources +=
            R"(, { "id": "s)" + day + R"(", "title": "S", "retrieved": "2026-01-)" + day + R"(" })";
        cite += R"(, { "at": "s)" + day + R"(" })";
    }
    more.facts = R"(, { "subject": "body", "relation": "shares-area", "object": "area",
        "statement": "It shares.", "cite": [)" +
                 cite + "] }";
    CHECK(has(matrix_of(loaded({base_text(more)})), ">5 sources, seen 2026-01-01 to 2026-01-05<"));
}

TEST_CASE("One partner and one area are counted in the singular") {
    const KnowledgeBase kb = base_with(1);
    CHECK(has(network_of(kb), ">1 partner, 1 group, 1 area."));
    CHECK(has(matrix_of(kb), ">1 partner, 0 areas<"));
}

TEST_CASE("A picture of more than 80 partners is refused with advice") {
    const KnowledgeBase most = base_with(kMostPartners);
    CHECK_NOTHROW(network_of(most));
    CHECK_NOTHROW(matrix_of(most));
    const KnowledgeBase many = base_with(kMostPartners + 1);
    CHECK_THROWS_AS(matrix_of(many), Error);
    try {
        network_of(many);
        FAIL("drawn");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        CHECK(has(error.what(), "81 partners"));
        CHECK(has(error.hint(), "--partner, --area"));
    }
}

TEST_CASE("A network has a box for each entity but activities") {
    const KnowledgeBase kb = base_with(3);
    const auto others = entities_of(kb, EntityType::activity).size();
    CHECK(boxes_in_network(kb, full_subgraph(kb)) == kb.entities().size() - others);
    CHECK(boxes_in_network(kb, empty_subgraph(kb)) == 0);
}

TEST_CASE("The statuses of a connection share one cell, whose parts are no columns") {
    CHECK_FALSE(has(matrix_cell(connection_with({Status::current}), 0, 0), "divide"));
    std::vector<Status> statuses{Status::current};
    for (const Status next : {Status::to_date, Status::exploring, Status::ended}) {
        statuses.push_back(next);
        const std::string svg = matrix_cell(connection_with(statuses), 0, 0);
        CHECK(count(svg, "class=\"cell ") == statuses.size());
        CHECK(count(svg, "class=\"letter ") == statuses.size());
        CHECK(count(svg, "<path class=\"divide\"") == 1);
    }
}

TEST_CASE("A cell of an indirect connection is outlined and has small letters") {
    ask::Connection connection = connection_with({Status::current, Status::ended});
    connection.through = {EntityIndex{0}};
    const std::string svg = matrix_cell(connection, 0, 0);
    CHECK(count(svg, "class=\"cell status-current through\"") == 1);
    CHECK(has(svg, ">c<"));
    CHECK(has(svg, ">n<"));
    CHECK_FALSE(has(svg, "divide"));
}

TEST_CASE("A partner without a cell is named below the matrix") {
    Additions more;
    more.organizations = ", " + entity_text("other");
    more.facts = R"(,
      { "subject": "other", "relation": "works-with", "object": "hub", "statement": "It works.",
        "cite": [{ "at": "page" }] },
      { "subject": "body", "relation": "shares-area", "object": "area", "statement": "It shares.",
        "cite": [{ "at": "page" }] })";
    const std::string svg = matrix_of(loaded({base_text(more)}));
    CHECK(has(svg, "class=\"row-label\" data-id=\"body\""));
    CHECK_FALSE(has(svg, "data-id=\"other\""));
    CHECK(has(svg, ">Without a row: other (not stated in the sources)<"));
}

TEST_CASE("Each kind of line in the network is in its legend") {
    const std::string svg = network_of(small_world());
    for (const std::string_view entry :
         {"current", "to date", "exploring", "works with, shares an area with HUB", "is part of",
          "takes part in, addresses, is based on", "stated in the context of"}) {
        INFO(entry);
        CHECK(has(svg, '>' + std::string(entry) + '<'));
    }
    // Nothing is stated as ended.
    CHECK_FALSE(has(svg, ">ended<"));
}

TEST_CASE("The network names the roles in a group, and the context of a fact has a line") {
    const std::string svg = network_of(small_world());
    CHECK(has(svg, ">chair: HUB<"));
    CHECK(has(svg, ">lead (to date): "));
    CHECK(count(svg, "class=\"link context\"") == 2);  // the second one is in the legend
}

TEST_CASE("The end of a line shows whether its relation has a direction") {
    CHECK(line_end_of(Relation::works_with) == LineEnd::none);
    CHECK(line_end_of(Relation::part_of) == LineEnd::diamond);
    CHECK(line_end_of(Relation::takes_part_in) == LineEnd::arrow);
    const auto arrow = [](bool to_the_right) {
        return line_end(LineEnd::arrow, Status::current, 50, 0, to_the_right);
    };
    CHECK(has(arrow(true), "M50 0l-8"));
    CHECK(has(arrow(false), "M40 0l8"));
}

TEST_CASE("The picture of a path has a title, arrows, statements and citations") {
    const std::string svg = path_of(small_world(), "bureau", "fraud");
    CHECK(has(svg, ">How "));
    CHECK(has(svg, ">Step 1: The bureau's work is based on the treaty. (since 2017-07-21) [1]<"));
    CHECK(has(svg, ">Step 2: The treaty is about fraud. [2]<"));
    CHECK(count(svg, "class=\"head ") == 2);
    CHECK(has(svg, "l-8 -3.5v7z"));
    CHECK_FALSE(has(svg, "l8 -3.5v7z"));
    // From the other end, the arrows point the other way.
    CHECK(has(path_of(small_world(), "fraud", "bureau"), "l8 -3.5v7z"));
}
