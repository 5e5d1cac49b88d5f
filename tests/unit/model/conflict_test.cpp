// SPDX-License-Identifier: MIT
// Conflicts between sources: which pairs of facts conflict, and which answers show it.

#include "liaison/model/conflict.hpp"

#include <fmt/format.h>

#include "asking.hpp"
#include "checking.hpp"
#include "liaison/render/answers/lists/list_answer.hpp"
#include "liaison/render/answers/reports/conflict_answer.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

/// Facts that the body shares an area with the hub, or has a role in a group. Each is given by its
/// source and its status and dates.
std::string base_with(const std::vector<std::string>& facts) {
    std::string list;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        list +=
            fmt::format(R"(, {{ "subject": "body", {}, "statement": "Fact {}." }})", facts[i], i);
    }
    return fmt::format(R"({{ "format": 1, "hub": "hub",
        "sources": [ {{ "id": "a", "title": "A" }}, {{ "id": "b", "title": "B" }} ],
        "organizations": [
          {{ "id": "hub", "name": "Hub", "cite": [{{ "at": "a" }}] }},
          {{ "id": "body", "name": "Body", "cite": [{{ "at": "a" }}] }} ],
        "areas": [ {{ "id": "area", "name": "Area", "kind": "crime", "cite": [{{ "at": "a" }}] }} ],
        "groups": [ {{ "id": "group", "name": "Group", "cite": [{{ "at": "a" }}] }} ],
        "facts": [ {{ "subject": "body", "relation": "works-with", "object": "hub",
                     "statement": "They work together.", "cite": [{{ "at": "a" }}] }} {} ] }})",
                       list);
}

std::string shares(std::string_view source, std::string_view terms) {
    return fmt::format(
        R"("relation": "shares-area", "object": "area", "cite": [{{ "at": "{}", "words": "area" }}], {})",
        source, terms);
}

std::string takes_part(std::string_view source, std::string_view terms) {
    return fmt::format(
        R"("relation": "takes-part-in", "object": "group", "cite": [{{ "at": "{}" }}], {})", source,
        terms);
}

/// The fields in which two facts conflict: "status since until", or empty.
std::string differ_on(const std::string& first, const std::string& second) {
    std::string all;
    for (const Conflict& conflict : conflicts(loaded({base_with({first, second})}))) {
        all += fmt::format("{}{}{}", conflict.on.status ? "status " : "",
                           conflict.on.since ? "since " : "", conflict.on.until ? "until " : "");
    }
    return all;
}

constexpr auto* kCurrent = R"("status": "current")";
constexpr auto* kEnded = R"("status": "ended")";
constexpr auto* kEnded2020 = R"("status": "ended", "until": "2020")";

}  // namespace

TEST_CASE("An ended fact conflicts with one that holds later or at an unknown time") {
    CHECK(differ_on(shares("a", kCurrent), shares("b", kEnded2020)) == "status ");
    CHECK(differ_on(shares("a", R"("status": "exploring")"), shares("b", kEnded)) == "status ");
    CHECK(differ_on(shares("a", R"("status": "current", "as_of": "2021-02")"),
                    shares("b", kEnded2020)) == "status ");
    CHECK(differ_on(shares("a", R"("status": "current", "as_of": "2021")"),
                    shares("b", R"("status": "ended", "as_of": "2020-12-31")")) == "status ");
}

TEST_CASE("A fact that held before the end or at its date is no conflict") {
    CHECK(differ_on(shares("a", R"("status": "current", "as_of": "2019-12-31")"),
                    shares("b", kEnded2020))
              .empty());
    CHECK(differ_on(shares("a", R"("status": "current", "as_of": "2020-07")"),
                    shares("b", kEnded2020))
              .empty());
}

TEST_CASE("To-date conflicts with no other status and exploring not with current") {
    CHECK(differ_on(shares("a", R"("status": "to-date")"), shares("b", kEnded)).empty());
    CHECK(differ_on(shares("a", R"("status": "to-date")"), shares("b", kCurrent)).empty());
    CHECK(differ_on(shares("a", R"("status": "exploring")"), shares("b", kCurrent)).empty());
}

TEST_CASE("Beginnings and ends are compared at their common precision") {
    CHECK(differ_on(shares("a", R"("since": "2010")"), shares("b", R"("since": "2011-03")")) ==
          "since ");
    CHECK(
        differ_on(shares("a", R"("since": "2011")"), shares("b", R"("since": "2011-03")")).empty());
    CHECK(differ_on(shares("a", R"("since": "2011-03-01")"),
                    shares("b", R"("since": "2011-03-02", "until": "2020")")) == "since ");
    CHECK(differ_on(shares("a", R"("until": "2020-01")"), shares("b", R"("until": "2020-02")")) ==
          "until ");
    CHECK(differ_on(shares("a", R"("since": "2010")"), shares("b", R"("until": "2020")")).empty());
    CHECK(differ_on(shares("a", R"("as_of": "2010")"), shares("b", R"("as_of": "2020")")).empty());
}

TEST_CASE("Facts of the same source do not conflict") {
    CHECK(differ_on(shares("a", kCurrent), shares("a", kEnded2020)).empty());
    const std::string both =
        R"("relation": "shares-area", "object": "area", "cite": [{ "at": "a" }, { "at": "b" }], )";
    CHECK(differ_on(both + kEnded, shares("b", kCurrent)).empty());
}

TEST_CASE("Facts with different roles or contexts do not conflict") {
    CHECK(differ_on(takes_part("a", R"("role": "chair", "since": "2010")"),
                    takes_part("b", R"("role": "member", "since": "2011")"))
              .empty());
    CHECK(differ_on(takes_part("a", R"("role": "chair", "since": "2010")"),
                    takes_part("b", R"("role": "chair", "since": "2011")")) == "since ");
    CHECK(differ_on(takes_part("a", R"("role": "chair", "since": "2010")"),
                    takes_part("b", R"("role": "chair", "since": "2011", "with": "hub")"))
              .empty());
}

TEST_CASE("Each conflicting pair of three facts is listed, and no other fact is disputed") {
    const KnowledgeBase kb = loaded(
        {base_with({shares("a", R"("since": "2010")"), shares("b", R"("since": "2011")"),
                    shares("b", R"("since": "2012")"), takes_part("a", R"("role": "chair")")})});
    CHECK(conflicts(kb).size() == 2);
    for (std::uint32_t i = 0; i < kb.facts().size(); ++i) {
        const bool dated = !kb.fact(FactIndex{i}).since.absent();
        CHECK(is_disputed(kb, FactIndex{i}) == dated);
    }
}

TEST_CASE("Answers in every format mark conflicts between sources") {
    const KnowledgeBase kb = loaded({base_with({shares("a", kCurrent), shares("b", kEnded2020)})});
    for (const auto format : {render::Format::table, render::Format::json, render::Format::csv,
                              render::Format::markdown}) {
        const render::Options options{format, {200, false}};
        render::StringSink partners;
        render::write_partners(kb, ask::list_partners(kb, asked(kb, "area:area"), {}), options,
                               partners);
        INFO(partners.text());
        std::string mark = "sources differ";
        if (format == render::Format::json) mark = "\"sources_differ\": true";
        if (format == render::Format::csv) mark = ",true,";
        CHECK(partners.text().find(mark) != std::string::npos);
        render::StringSink both;
        render::write_conflicts(kb, conflicts(kb), options, both);
        INFO(both.text());
        CHECK(both.text().find("Fact 0.") != std::string::npos);
        CHECK(both.text().find("Fact 1.") != std::string::npos);
        CHECK(both.text().find("2020") != std::string::npos);
    }
}

TEST_CASE("Conflicts are reported once for each fact and only for the file's own facts") {
    const std::string below = base_with({shares("a", kCurrent)});
    const std::string above = fmt::format(
        R"({{ "format": 1, "facts": [ {{ "subject": "body", {}, "statement": "The Area." }} ] }})",
        shares("b", kEnded2020));
    std::size_t count = 0;
    const auto found = found_in({below, above});
    for (const auto& diagnostic : found.kept()) {
        if (diagnostic.code != load::DiagnosticCode::sources_differ) continue;
        ++count;
        CHECK(diagnostic.location.file == "1.json");
        CHECK(diagnostic.other.file == "0.json");
    }
    CHECK(count == 1);
    CHECK_FALSE(load::is_finding(load::DiagnosticCode::sources_differ));
    CHECK(load::is_finding(load::DiagnosticCode::uncited_source));
}
