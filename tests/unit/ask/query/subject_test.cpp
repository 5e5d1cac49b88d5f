// SPDX-License-Identifier: MIT
// What `show` shows for the words of a command line.

#include "liaison/ask/query/subject.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "liaison/ask/graph/fact_id.hpp"
#include "liaison/model/error.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

const KnowledgeBase& kb() {
    static const KnowledgeBase base = loaded({base_text({
        .sources = R"(, { "id": "leaflet", "title": "A leaflet" },
                        { "id": "two", "title": "Second thoughts" })",
        .organizations = R"(,
            { "id": "one", "name": "One Office", "cite": [{ "at": "page" }] },
            { "id": "other", "name": "One Other", "cite": [{ "at": "page" }] },
            { "id": "both", "name": "Leaflet printers", "cite": [{ "at": "page" }] })",
        .facts = R"(, { "subject": "one", "relation": "works-with", "object": "hub",
                        "statement": "One works.", "cite": [{ "at": "page" }] },
                      { "subject": "one", "relation": "works-with", "object": "hub",
                        "statement": "One does work.", "cite": [{ "at": "page" }] })",
    })});
    return base;
}

/// The ids of the subjects; of facts, their statements.
std::vector<std::string> subjects(const std::vector<std::string>& words) {
    std::vector<std::string> ids;
    for (const ask::Subject& subject : ask::resolve_subjects(kb(), words)) {
        if (const auto* entity = std::get_if<EntityIndex>(&subject)) {
            ids.emplace_back(kb().id(*entity));
        } else if (const auto* source = std::get_if<SourceIndex>(&subject)) {
            ids.push_back("source " + std::string(kb().id(*source)));
        } else {
            for (const FactIndex fact : std::get<std::vector<FactIndex>>(subject)) {
                ids.emplace_back(kb().text(kb().fact(fact).statement));
            }
        }
    }
    return ids;
}

std::string refusal_of(const std::vector<std::string>& words) {
    try {
        subjects(words);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        return error.what();
    }
    return {};
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("Words are one name if they fit one, and otherwise several") {
    CHECK(subjects({"one", "office"}) == Ids{"one"});
    CHECK(subjects({"other", "one"}) == Ids{"other", "one"});
    CHECK(subjects({"one", "one"}) == Ids{"one", "one"});
    CHECK(subjects({"One Office", "A leaflet"}) == Ids{"one", "source leaflet"});
}

TEST_CASE("Words are reported as one unknown name if most of them are not names") {
    CHECK(refusal_of({"the", "offce", "two"}).ends_with("is called \"the offce two\""));
}

TEST_CASE("One unknown name of several is named in the error") {
    CHECK(refusal_of({"one", "nobody"}).ends_with("is called \"nobody\""));
    CHECK(refusal_of({"nobody", "source:page"}).ends_with("is called \"nobody\""));
    CHECK(refusal_of({"nobody", "nowhere"}).ends_with("is called \"nobody nowhere\""));
}

TEST_CASE("An entity wins over a source, and a prefix chooses") {
    CHECK(subjects({"two"}) == Ids{"source two"});
    CHECK(subjects({"second thoughts"}) == Ids{"source two"});
    CHECK(subjects({"leaflet p"}) == Ids{"both"});
    CHECK(subjects({"source:leaflet"}) == Ids{"source leaflet"});
    CHECK(subjects({"source:A", "leaflet"}) == Ids{"source leaflet"});
    CHECK(subjects({"source:leaflet", "source:two"}) == Ids{"source leaflet", "source two"});
    CHECK(refusal_of({"source:one"}) == "no source is called \"one\"");
}

TEST_CASE("The id of a source is clearer than a similar name of an entity") {
    CHECK(refusal_of({"on"}) == "\"on\" may mean several things");
    CHECK(subjects({"leaflet"}) == Ids{"source leaflet"});
    CHECK(subjects({"leafle"}) == Ids{"both"});
}

TEST_CASE("Facts that share an id are shown together") {
    const FactIndex fact = kb().facts_from(*kb().find("one")).front();
    const std::string id = ask::fact_id(kb(), fact);
    const Ids both{"One does work.", "One works."};
    CHECK(subjects({id}) == both);
    CHECK(subjects({"fact:" + id.substr(0, 7)}) == both);
    CHECK(subjects({"one", id}) == Ids{"one", "One does work.", "One works."});
    CHECK(refusal_of({"fact:" + id + "0"}) == "no fact has the id \"" + id + "0\"");
    CHECK(refusal_of({"fact:"}) == "no fact has the id \"\"");
}
