// SPDX-License-Identifier: MIT
// Filter options and the equivalent expressions give the same query and the same answers.

#include "liaison/question/filters.hpp"

#include <string>
#include <vector>

#include "asking.hpp"
#include "liaison/ask/query/parser.hpp"
#include "liaison/ask/search/search.hpp"
#include "liaison/ask/views/matrix.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;
using question::Question;

namespace {

const KnowledgeBase& both() {
    static const KnowledgeBase kb = load_named({"interpol-un", "public-record"});
    return kb;
}

using Values = std::vector<std::string>;

Question filters(Values Question::*flag, Values values) {
    Question filters;
    filters.*flag = std::move(values);
    return filters;
}

struct Pair {
    Question flags;
    std::string expression;
};

std::vector<Pair> pairs() {
    std::vector<Pair> all{
        {filters(&Question::area, {"border-management"}), "area:border-management"},
        {filters(&Question::area, {"Border management"}), "area:\"Border management\""},
        {filters(&Question::area, {"narcotics"}), "area:narcotics"},
        {filters(&Question::area, {"*trafficking"}), "area:*trafficking"},
        {filters(&Question::area, {"firearms", "cybercrime"}), "area:firearms AND area:cybercrime"},
        {filters(&Question::area, {"firearms,corruption"}), "area:firearms OR area:corruption"},
        {filters(&Question::area, {"firearms, corruption", "cybercrime"}),
         "(area:firearms OR area:corruption) AND area:cybercrime"},
        {filters(&Question::group, {"ct-compact"}), "group:ct-compact"},
        {filters(&Question::role, {"chair"}), "role:chair"},
        {filters(&Question::role, {"chair,vice-chair"}), "role:chair OR role:vice-chair"},
        {filters(&Question::role, {"chair", "vice-chair"}), "role:chair AND role:vice-chair"},
        {filters(&Question::activity, {"research"}), "activity:research"},
        {filters(&Question::initiative, {"TNT Project"}), "initiative:\"TNT Project\""},
        {filters(&Question::instrument, {"ga-res-51-1"}), "instrument:ga-res-51-1"},
        {filters(&Question::partner, {"unoct"}), "partner:unoct"},
        {filters(&Question::kind, {"office"}), "kind:office"},
        {filters(&Question::kind, {"office,department"}), "kind:office OR kind:department"},
        {filters(&Question::id, {"un*,dpo"}), "id:un* OR id:dpo"},
        {filters(&Question::relation, {"endorses,based-on"}),
         "relation:endorses OR relation:based-on"},
        {filters(&Question::has, {"groups", "roles"}), "has:groups AND has:roles"},
        {filters(&Question::scope, {"collective"}), "scope:collective"},
        {filters(&Question::basis, {"editorial"}), "{basis:editorial}"},
        {filters(&Question::status, {"exploring"}), "{status:exploring}"},
        {{.on = "2018-06"}, "{held:2018-06}"},
        {{.since = "2016", .until = "2018"}, "{held:2016..2018}"},
        {{.since = "2016", .dated = true}, "{held:2016.. AND dated:yes}"},
        {{.area = {"corruption"}, .until = "2018"}, "{area:corruption AND held:..2018}"},
        {filters(&Question::status, {"exploring", "current"}),
         "{status:exploring} AND {status:current}"},
        {filters(&Question::status, {"exploring,to-date"}), "{status:exploring OR status:to-date}"},
        {filters(&Question::source, {"un-entities"}), "{source:un-entities}"},
        {filters(&Question::where, {"NOT has:areas"}), "NOT has:areas"},
        {filters(&Question::where, {"has:areas", "role:chair OR role:lead"}),
         "has:areas AND (role:chair OR role:lead)"},
    };
    Question several = filters(&Question::area, {"border-management"});
    several.status = {"exploring"};
    all.push_back({several, "{area:border-management status:exploring}"});
    several.role = {"chair"};
    several.kind = {"office"};
    several.where = {"has:groups"};
    all.push_back({several,
                   "({area:border-management status:exploring} AND {role:chair status:exploring} "
                   "AND kind:office) AND has:groups"});
    several = filters(&Question::area, {"firearms,cybercrime"});
    several.source = {"un-entities"};
    several.status = {"current"};
    all.push_back(
        {several,
         "{(area:firearms OR area:cybercrime) AND status:current AND source:un-entities}"});
    several = filters(&Question::relation, {"takes-part-in"});
    several.basis = {"stated"};
    all.push_back({several, "{relation:takes-part-in basis:stated}"});
    several = filters(&Question::area, {"cybercrime"});
    several.group = {"icat"};
    all.push_back({several, "area:cybercrime AND group:icat"});
    return all;
}

/// The answers of all lists as one text, for comparison.
std::string answers(const ask::Query& query, ask::TraversalMode mode) {
    const auto rows = [](const std::vector<ask::Profile>& profiles) {
        std::string text;
        for (const auto& profile : profiles) {
            text += std::string(both().id(profile.entity)) + '/' +
                    std::to_string(profile.nesting.depth);
            for (const auto& facet : profile.facets) {
                for (const auto& connection : facet.connections) {
                    text += ' ' + std::string(both().id(connection.entity));
                    for (const FactIndex fact : connection.facts)
                        text += ',' + std::to_string(to_index(fact));
                }
            }
            text += '\n';
        }
        return text;
    };
    std::string text = "partners\n" + rows(ask::list_partners(both(), query, mode).rows);
    for (const auto& type : words<EntityType>()) {
        text += std::string(type.id) + '\n';
        text += rows(ask::list_entities(both(), type.value, query, mode));
    }
    text += "facts";
    for (const FactIndex fact : ask::list_facts(both(), query)) {
        text += ' ' + std::to_string(to_index(fact));
    }
    text += "\nsources";
    for (const auto& use : ask::list_sources(both(), query)) {
        text += ' ' + std::string(both().id(use.source));
    }
    text += "\nmatrix\n" + rows(ask::matrix(both(), query, mode, ask::FacetId::groups).rows);
    text += "search";
    for (const auto& hit : ask::search(both(), "interpol border united", query, mode).hits) {
        text += ' ' + (hit.fact ? std::to_string(to_index(*hit.fact))
                                : std::string(both().id(hit.entity)));
    }
    return text;
}

}  // namespace

TEST_CASE("Filter options build the equivalent expression") {
    for (const auto& [flags, expression] : pairs()) {
        INFO(expression);
        const auto question = question::bind_filters(both(), flags);
        CHECK(ask::to_string(question.expression) ==
              ask::to_string(ask::parse_expression(expression)));
        CHECK(question.expression == ask::parse_expression(expression));
    }
}

TEST_CASE("Every list gives the same answer to filter options and to the equivalent expression") {
    for (const auto& [flags, expression] : pairs()) {
        for (const bool direct : {false, true}) {
            CAPTURE(expression, direct);
            Question by_flags = flags;
            by_flags.direct = direct;
            Question by_expression = filters(&Question::where, {expression});
            by_expression.direct = direct;
            const auto flagged = question::bind_filters(both(), by_flags);
            const auto written = question::bind_filters(both(), by_expression);
            CHECK(answers(flagged.query, flagged.mode) == answers(written.query, written.mode));
        }
    }
}

TEST_CASE("A printed expression of filters is an equivalent query") {
    for (const auto& [flags, expression] : pairs()) {
        INFO(expression);
        const auto question = question::bind_filters(both(), flags);
        const auto again = question::bind_filters(
            both(), filters(&Question::where, {ask::to_string(question.expression)}));
        CHECK(again.expression == question.expression);
        CHECK(answers(again.query, {}) == answers(question.query, {}));
    }
}

TEST_CASE("A question without filters has no conditions") {
    const auto question = question::bind_filters(both(), {});
    CHECK(ask::to_string(question.expression) == "()");
    CHECK(question.query.operands.empty());
    CHECK(question.expression == ask::parse_expression("()"));
}

TEST_CASE("A name that contains a comma is not split") {
    const auto question = question::bind_filters(
        both(), filters(&Question::partner,
                        {"United Nations Educational, Scientific and Cultural Organization"}));
    CHECK(question.expression.op == ask::Expression::Operator::term);
}
