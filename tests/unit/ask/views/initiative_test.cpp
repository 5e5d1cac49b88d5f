// SPDX-License-Identifier: MIT
// Initiatives that are part of others, and groups and initiatives that are based on instruments.

#include <string>

#include "asking.hpp"
#include "exporting.hpp"
#include "liaison/ask/graph/export_closure.hpp"

using namespace liaison;
using namespace liaison::test;
using load::DiagnosticCode;

namespace {

/// A body takes part in a phase of a project, which is part of a group and based on a treaty about
/// fraud.
std::string project_text(const std::string& more = {}) {
    return base_text({
        .members = R"("initiatives": [)" + entity_text("phase") + added_entity("project") +
                   R"(], "instruments": [)" + entity_text("treaty") + "],",
        .areas = added_entity("fraud"),
        .groups = added_entity("club"),
        .facts = added_fact("body", "takes-part-in", "phase") +
                 added_fact("phase", "part-of", "project") +
                 added_fact("project", "part-of", "group") +
                 added_fact("project", "based-on", "treaty") +
                 added_fact("phase", "based-on", "treaty") +
                 added_fact("treaty", "addresses", "fraud") + more,
    });
}

load::Diagnostic fault_of_part(const std::string& subject, const std::string& object) {
    return fault_of({project_text(added_fact(subject, "part-of", object))});
}

}  // namespace

TEST_CASE("An initiative may be part of an initiative or of a group") {
    const KnowledgeBase kb = loaded({project_text()});
    const auto initiatives = ask::nested(kb, entities_of(kb, EntityType::initiative));
    REQUIRE(initiatives.size() == 2);
    CHECK(kb.id(initiatives[0].entity) == "project");
    CHECK(kb.id(initiatives[1].entity) == "phase");
    CHECK(initiatives[1].depth == 1);
    CHECK(profile(kb, "group").parts.size() == 1);
}

TEST_CASE("A part has the type of its whole, but an initiative may belong to a group") {
    CHECK(fault_of_part("body", "group").message ==
          "\"group\" is a group, but the object of \"part-of\" must be an organization where the "
          "subject is an organization");
    CHECK(fault_of_part("club", "phase").message ==
          "\"phase\" is an initiative, but the object of \"part-of\" must be a group where the "
          "subject is a group");
    CHECK(fault_of_part("phase", "hub").message ==
          "\"hub\" is an organization, but the object of \"part-of\" must be a group or initiative "
          "where the subject is an initiative");
    CHECK(fault_of_part("area", "hub").code == DiagnosticCode::ill_typed_reference);
    CHECK(fault_of_part("phase", "area").message ==
          "\"area\" is an area, but the object of \"part-of\" must be an organization, group or "
          "initiative");
}

TEST_CASE("A cycle of initiatives is an error") {
    CHECK(fault_of_part("project", "phase").code == DiagnosticCode::cycle);
}

TEST_CASE("The basis of an initiative is not attributed to its participants") {
    const KnowledgeBase kb = loaded({project_text()});
    CHECK(partners_where(kb, "area:fraud").empty());
    CHECK(partners_where(kb, "instrument:treaty").empty());
    CHECK(connected_ids(kb, profile(kb, "body"), ask::FacetId::instruments).empty());
    CHECK(connected_ids(kb, profile(kb, "fraud"), ask::FacetId::partners).empty());
}

TEST_CASE("The basis of a partner's own cooperation is attributed to the partner") {
    const KnowledgeBase kb = loaded({project_text(added_fact("body", "based-on", "treaty"))});
    CHECK(partners_where(kb, "area:fraud") == Ids{"body"});
    CHECK(partners_where(kb, "instrument:treaty") == Ids{"body"});
}

TEST_CASE("An instrument in whose context a partner is mentioned counts for the partner") {
    const KnowledgeBase kb =
        loaded({project_text(added_fact("project", "based-on", "treaty", R"("with": "body", )"))});
    CHECK(partners_where(kb, "area:fraud") == Ids{"body"});
    CHECK(entities_where(kb, EntityType::area, "initiative:project") == Ids{"fraud"});
}

TEST_CASE("An initiative is exported with its wholes and its instruments") {
    const KnowledgeBase kb = loaded({project_text()});
    const KnowledgeBase part =
        loaded({exported(kb, ask::export_closure(kb, {entity_of(kb, "body")}))});
    CHECK(part.find("project").has_value());
    CHECK(part.find("group").has_value());
    CHECK(part.find("treaty").has_value());
    CHECK(part.facts_from(entity_of(part, "phase"), Relation::based_on).size() == 1);
    CHECK(part.facts_from(entity_of(part, "project"), Relation::based_on).size() == 1);
}
