// SPDX-License-Identifier: MIT
// The public record agrees with a table that is maintained by hand, tests/data/public-record.txt.

#include <fmt/format.h>

#include <fstream>
#include <set>
#include <string>

#include "asking.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::FacetId;

namespace {

std::string period_of(const Date& since, const Date& until) {
    if (since.absent() && until.absent()) return {};
    return fmt::format(" from {} to {}", since.absent() ? "?" : since.to_string(),
                       until.absent() ? "?" : until.to_string());
}

/// A line of the table: PARTNER FACET ID [ROLE] STATUS… [from DATE to DATE], the entity's dates.
std::string line_of(const KnowledgeBase& kb, EntityIndex partner, FacetId facet,
                    const ask::Connection& connection) {
    const Entity& entity = kb.entity(connection.entity);
    std::string line =
        fmt::format("{} {} {}", kb.id(partner), ask::id_of(facet), kb.id(connection.entity));
    if (connection.role != Role::none) line += fmt::format(" {}", id_of(connection.role));
    for (const Status status : connection.statuses) line += fmt::format(" {}", id_of(status));
    return line + period_of(entity.since, entity.until);
}

std::set<std::string> stated() {
    const KnowledgeBase kb = load_named({"interpol-un", "public-record"});
    std::set<std::string> lines;
    for (const auto& row : ask::list_partners(kb, {}, {}).rows) {
        const ask::Profile partner = ask::profile_of(kb, row.entity, {});
        for (const FacetId facet : {FacetId::groups, FacetId::initiatives, FacetId::instruments}) {
            for (const ask::Connection& connection : connections(partner, facet)) {
                if (connection.holder != kNoEntity && connection.holder != row.entity) continue;
                lines.insert(line_of(kb, row.entity, facet, connection));
            }
        }
    }
    return lines;
}

std::set<std::string> expected() {
    std::ifstream file(LIAISON_TEST_DATA "/public-record.txt");
    REQUIRE(file);
    std::set<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line.front() != '#') lines.insert(line);
    }
    return lines;
}

}  // namespace

TEST_CASE(
    "Each partner has the groups, initiatives and instruments of the table, with their dates") {
    const auto found = stated();
    const auto wanted = expected();
    for (const auto& line : wanted) {
        INFO("only in the table: " << line);
        CHECK(found.contains(line));
    }
    for (const auto& line : found) {
        INFO("not in the table: " << line);
        CHECK(wanted.contains(line));
    }
}
