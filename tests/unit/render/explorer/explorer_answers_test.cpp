// SPDX-License-Identifier: MIT
// The precomputed answers of the explorer must equal those of the command line.

#include "render/explorer/explorer_answers.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "small_world.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

const render::Json& answers() {
    static const render::Json all = render::explorer_answers(small_world());
    return all;
}

/// The partners in the explorer's answer to a question; empty if there is no answer.
Ids answering(const std::string& question) {
    Ids ids;
    if (!answers().contains(question)) return ids;
    for (const auto& row : answers()[question]) ids.push_back(row["id"].get<std::string>());
    return sorted(ids);
}

using Term = std::pair<std::string, std::string>;

std::string joined(const std::vector<Term>& terms, const char* is, const char* separator) {
    std::string text;
    for (const auto& [field, value] : terms) {
        if (!text.empty()) text += separator;
        text += field + is + value;
    }
    return text;
}

std::vector<std::string> ids_of_areas() {
    return ids_of(small_world(), entities_of(small_world(), EntityType::area));
}

/// All questions of the page: by area, role or neither, with or without a status and a source.
std::vector<std::vector<Term>> questions() {
    std::vector<std::vector<Term>> all{{}};
    for (const auto& area : ids_of_areas()) all.push_back({{"area", area}});
    for (const auto& role : words<Role>()) {
        if (role.value != Role::none) all.push_back({{"role", std::string(role.id)}});
    }
    const auto with_each = [&](const std::string& field, const std::vector<std::string>& values) {
        const auto before = all;
        for (const auto& value : values) {
            for (auto terms : before) {
                terms.emplace_back(field, value);
                all.push_back(std::move(terms));
            }
        }
    };
    std::vector<std::string> statuses;
    for (const auto& status : words<Status>()) statuses.emplace_back(status.id);
    with_each("status", statuses);
    with_each("source", {"one", "two"});
    all.erase(all.begin());
    return all;
}

}  // namespace

TEST_CASE("The explorer finds the partners of narrower areas for a broader area") {
    CHECK(answering("area=gold-smuggling") == Ids{"ministry", "office"});
    CHECK(answering("area=smuggling") == Ids{"agency", "ministry", "office"});
    CHECK(answering("area=trade") == Ids{"agency", "ministry", "office"});
    CHECK(answering("area=trade&status=current") == Ids{"agency"});
}

TEST_CASE("The explorer gives the same answers as the command line") {
    std::size_t answered = 0;
    for (const auto& terms : questions()) {
        const std::string expression = "{" + joined(terms, ":", " ") + "}";
        INFO(expression);
        const Ids found = answering(joined(terms, "=", "&"));
        CHECK(found == partners_where(small_world(), expression));
        if (!found.empty()) ++answered;
    }
    CHECK(answered == answers().size());
}
