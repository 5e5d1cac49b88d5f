// SPDX-License-Identifier: MIT
#include "liaison/render/rdf/ntriples.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "liaison/ask/graph/export_closure.hpp"
#include "render/rdf/rdf_terms.hpp"
#include "render/rdf/rdf_text.hpp"
#include "small_world.hpp"

using namespace liaison;
using namespace liaison::test;
using render::rdf::address_iri;
using render::rdf::quoted_literal;

namespace {

std::vector<std::string> triples_of(const KnowledgeBase& kb, const Subgraph& subgraph) {
    render::StringSink sink;
    render::write_ntriples(kb, subgraph, sink);
    std::vector<std::string> lines;
    std::istringstream stream(sink.text());
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> triples_of(const KnowledgeBase& kb) {
    return triples_of(kb, full_subgraph(kb));
}

std::ptrdiff_t count_with(const std::vector<std::string>& lines, std::string_view part) {
    return std::ranges::count_if(
        lines, [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

std::string additional_fact(const std::string& members) {
    return R"(, { "subject": "body", "relation": "shares-area", "object": "area", )" + members +
           R"("statement": "They share it.", "cite": [{ "at": "page" }] })";
}

}  // namespace

TEST_CASE("A literal escapes only quotes, backslashes and unsafe characters") {
    CHECK(quoted_literal("plain") == R"("plain")");
    CHECK(quoted_literal("a \"b\" \\ c\r\n\t") == R"("a \"b\" \\ c\r\n\t")");
    CHECK(quoted_literal(std::string_view("\0\x1b\x7f", 3)) == R"("\u0000\u001B\u007F")");
    CHECK(quoted_literal("\u0085 \u202E \u2028") == R"("\u0085 \u202E \u2028")");
    CHECK(quoted_literal("國 👮🏽‍♀️ <b> é") == "\"國 👮🏽‍♀️ <b> é\"");
    CHECK(quoted_literal("\uFFFE") == "\"\uFFFE\"");
    CHECK(quoted_literal("\U000E0041") == R"("\U000E0041")");
}

TEST_CASE("Characters that an IRI does not allow are percent-encoded") {
    CHECK(address_iri("https://x.org/a?b=c&d#e") == "https://x.org/a?b=c&d#e");
    CHECK(address_iri("https://x.org/a b`c\\d<e>\"f{g}|h^i") ==
          "https://x.org/a%20b%60c%5Cd%3Ce%3E%22f%7Bg%7D%7Ch%5Ei");
    CHECK(address_iri("https://x.org/100%/%41") == "https://x.org/100%25/%41");
    CHECK(address_iri("https://x.org/%4g%g4%4") == "https://x.org/%254g%25g4%254");
    CHECK(address_iri("https://x.org/%aF%Gg") == "https://x.org/%aF%25Gg");
    CHECK(address_iri("a1+b-c.d:x") == "a1+b-c.d:x");
    CHECK(address_iri("urn:\uF900\uFDF0\U00010000") == "urn:\uF900\uFDF0\U00010000");
    CHECK(address_iri("urn:\uE000\uFDD0\uFFF0") == "urn:%EE%80%80%EF%B7%90%EF%BF%B0");
    CHECK(address_iri("urn:\U0001FFFE\U000F0000") == "urn:%F0%9F%BF%BE%F3%B0%80%80");
    CHECK(address_iri("https://x.org/#a#b") == "https://x.org/#a%23b");
    CHECK(address_iri("https://x.org/[1]?/?") == "https://x.org/%5B1%5D?/?");
    CHECK(address_iri("https://国.org/é\u202E") == "https://国.org/é%E2%80%AE");
    CHECK(address_iri(std::string_view("urn:a\0b", 7)) == "urn:a%00b");
    CHECK(address_iri("https://u@x.org:80/") == "https://u@x.org:80/");
}

TEST_CASE("Text that is not an address gives no IRI") {
    for (const std::string text :
         {"", "page", "//x.org/a", "a b:c", "1a:b", "https://[::1/", "https://x.org:http/",
          "https://a@b@c/", "/a:b", "?a:b", "a_b:c"}) {
        INFO(text);
        CHECK_FALSE(address_iri(text).has_value());
    }
}

TEST_CASE("Each key of the format has a term in RDF") {
    using load::ObjectKind;
    for (const auto kind :
         {ObjectKind::document, ObjectKind::source, ObjectKind::section, ObjectKind::capture,
          ObjectKind::entity, ObjectKind::alias, ObjectKind::citation, ObjectKind::fact}) {
        for (const auto& rule : load::rule_of(kind).keys) {
            INFO(rule.name);
            CHECK(render::rdf::term_of(kind, rule.key).empty() == (rule.key == load::Key::context));
        }
    }
}

TEST_CASE("A term in common use of a relation has a known prefix") {
    for (const auto& rule : relation_rules()) {
        INFO(rule.id);
        CHECK((rule.rdf_term.empty() || render::rdf::expanded(rule.rdf_term) != rule.rdf_term));
    }
}

TEST_CASE("Facts with the same ends are resources of their own, but one direct triple") {
    const auto lines = triples_of(loaded(
        {base_text({.facts = additional_fact("") + additional_fact(R"("status": "ended", )") +
                             additional_fact(R"("since": "2017", )") +
                             additional_fact(R"("note": "A", )")})}));
    CHECK(count_with(lines, "ns#fact> <https://liaison.example/fact/body/shares-area/area/") == 4);
    CHECK(count_with(lines,
                     "<https://liaison.example/relation/shares-area> <https://"
                     "liaison.example/id/area> .") == 1);
    CHECK(count_with(lines, "\"2017\"^^<http://www.w3.org/2001/XMLSchema#gYear>") == 1);
}

TEST_CASE("Only facts in force about their subject alone get a property in common use") {
    const auto tied = [](const std::string& members) {
        const std::string fact =
            R"(, { "subject": "body", "relation": "takes-part-in", "object": "group", )" + members +
            R"("statement": "It is in it.", "cite": [{ "at": "page" }] })";
        const auto lines = triples_of(loaded({base_text({.facts = fact})}));
        CHECK(count_with(lines, "/relation/takes-part-in> <https://liaison.example/id/group>") ==
              1);
        return count_with(lines, "/ns/org#memberOf> <https://liaison.example/id/group>") == 1;
    };
    CHECK(tied(""));
    CHECK(tied(R"("status": "to-date", )"));
    CHECK_FALSE(tied(R"("status": "exploring", )"));
    CHECK_FALSE(tied(R"("status": "ended", )"));
    CHECK_FALSE(tied(R"("scope": "collective", )"));
}

TEST_CASE("An alias that is written twice is one resource") {
    const auto lines = triples_of(loaded({base_text(
        {.areas = R"(, { "id": "other", "name": "Other", "cite": [{ "at": "page" }], "aliases": [
             { "name": "Else", "kind": "synonym" }, { "name": "Else", "kind": "synonym" },
             { "name": "Else", "kind": "as-written" } ] })"})}));
    CHECK(count_with(lines, "skos-xl#altLabel>") == 2);
    CHECK(count_with(lines, "core#altLabel> \"Else\"") == 1);
}

TEST_CASE("No triple is written twice, and triples of a part are triples of the whole") {
    const KnowledgeBase& kb = small_world();
    const auto all = triples_of(kb);
    const std::set<std::string> distinct(all.begin(), all.end());
    CHECK(distinct.size() == all.size());
    for (const EntityIndex partner : ask::partners(kb)) {
        for (const auto& line : triples_of(kb, ask::export_closure(kb, {partner}))) {
            INFO(kb.id(partner) << ": " << line);
            CHECK(distinct.contains(line));
        }
    }
}

TEST_CASE("An overlay without a hub writes no hub triple") {
    Subgraph overlay = full_subgraph(small_world());
    overlay.names_hub = false;
    CHECK(count_with(triples_of(small_world()), "ns#hub>") == 1);
    CHECK(count_with(triples_of(small_world(), overlay), "ns#hub>") == 0);
}

TEST_CASE("A section without fingerprints has no list of paragraphs") {
    const auto with = count_with(triples_of(loaded({base_text()})), "paragraphs>");
    const std::string text = with_replaced(
        base_text(), R"(, "paragraphs": ["00000000000000aa", "00000000000000ab"])", "");
    const auto without = count_with(triples_of(loaded({text})), "paragraphs>");
    CHECK(with == 1);
    CHECK(without == 0);
}
