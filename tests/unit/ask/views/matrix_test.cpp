// SPDX-License-Identifier: MIT
// The matrix of partners and things: it agrees with the list, in every format.

#include "liaison/ask/views/matrix.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "asking.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/answers/entities/matrix_answer.hpp"
#include "liaison/render/picture/matrix_picture.hpp"
#include "liaison/render/text/format.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::FacetId;
using ask::Matrix;
using render::Format;

namespace {

const std::vector<FacetId> kColumns{FacetId::areas, FacetId::activities, FacetId::groups,
                                    FacetId::initiatives};

const KnowledgeBase& both() {
    static const KnowledgeBase kb = load_named({"interpol-un", "public-record"});
    return kb;
}

Matrix matrix(FacetId by, std::string_view where = {}, ask::TraversalMode mode = {}) {
    return ask::matrix(both(), asked(both(), where, mode), mode, by);
}

std::string written(const Matrix& matrix, Format format, std::size_t width = 80) {
    render::StringSink sink;
    render::Options options{format};
    options.look.width = width;
    render::write_matrix(both(), matrix, options, sink);
    return sink.text();
}

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

Ids column_ids(const Matrix& matrix) {
    Ids ids;
    for (const auto& column : matrix.columns) ids.emplace_back(both().id(column.entity));
    return ids;
}

/// The cells of a line of CSV without quoted line ends.
std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

}  // namespace

TEST_CASE("The rows of a matrix are those of the list of partners") {
    for (const FacetId by : kColumns) {
        for (const char* where : {"", "kind:office", "{area:firearms status:current}"}) {
            const auto grid = matrix(by, where);
            const auto list = ask::list_partners(both(), asked(both(), where), {});
            CHECK(ids_of_rows(both(), grid.rows) == ids_of_rows(both(), list.rows));
            for (std::size_t i = 0; i < grid.rows.size(); ++i) {
                CHECK(grid.rows[i].nesting.depth == list.rows[i].nesting.depth);
            }
        }
    }
}

TEST_CASE("A cell agrees with the partner's profile") {
    for (const FacetId by : kColumns) {
        for (const ask::TraversalMode mode : {ask::TraversalMode::transitive, kDirect}) {
            const auto grid = matrix(by, {}, mode);
            REQUIRE(grid.cells.size() == grid.rows.size());
            std::set<EntityIndex> columns;
            for (std::size_t r = 0; r < grid.rows.size(); ++r) {
                REQUIRE(grid.cells[r].size() == grid.columns.size());
                ask::ProfileFilter filter;
                filter.mode = mode;
                const auto own = ask::profile_of(both(), grid.rows[r].entity, filter, {by});
                for (std::size_t c = 0; c < grid.columns.size(); ++c) {
                    CAPTURE(id_of(by), both().id(grid.rows[r].entity),
                            both().id(grid.columns[c].entity), mode == ask::TraversalMode::direct);
                    std::set<Status> statuses;
                    std::set<FactIndex> facts;
                    bool is_direct = false;
                    for (const auto& connection : connections(own, by)) {
                        if (connection.entity != grid.columns[c].entity) continue;
                        statuses.insert(connection.statuses.begin(), connection.statuses.end());
                        facts.insert(connection.facts.begin(), connection.facts.end());
                        is_direct = is_direct || connection.through.empty();
                    }
                    const auto& cell = grid.cells[r][c];
                    REQUIRE(cell.has_value() == !facts.empty());
                    if (!cell) continue;
                    columns.insert(grid.columns[c].entity);
                    CHECK(std::ranges::is_sorted(cell->statuses));
                    CHECK(std::set(cell->statuses.begin(), cell->statuses.end()) == statuses);
                    CHECK(std::set(cell->facts.begin(), cell->facts.end()) == facts);
                    CHECK(cell->through.empty() == is_direct);
                }
            }
            CHECK(columns.size() == grid.columns.size());
        }
    }
}

TEST_CASE("An area that is asked for is the only column") {
    const auto grid = matrix(FacetId::areas, "area:corruption");
    CHECK(column_ids(grid) == Ids{"corruption"});
    for (const auto& row : grid.cells) CHECK(row.front().has_value());
}

TEST_CASE("JSON has every cell") {
    for (const FacetId by : kColumns) {
        const auto grid = matrix(by);
        const auto json = nlohmann::json::parse(written(grid, Format::json));
        REQUIRE(json.size() == grid.rows.size());
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            CHECK(json[r].at("id") == both().id(grid.rows[r].entity));
            CHECK_FALSE(json[r].at("cite").empty());
            const auto& cells = json[r].at(std::string(id_of(by)));
            std::size_t filled = 0;
            for (std::size_t c = 0; c < grid.columns.size(); ++c) {
                const std::string column(both().id(grid.columns[c].entity));
                const auto& cell = grid.cells[r][c];
                CHECK(cells.contains(column) == cell.has_value());
                if (!cell) continue;
                ++filled;
                CHECK(cells[column].at("status").size() == cell->statuses.size());
                CHECK(cells[column].contains("through") == !cell->through.empty());
                CHECK_FALSE(cells[column].at("cite").empty());
            }
            CHECK(cells.size() == filled);
        }
    }
}

TEST_CASE("CSV has every row and column, and an empty cell where nothing is stated") {
    for (const FacetId by : kColumns) {
        const auto grid = matrix(by);
        const auto lines = lines_of(written(grid, Format::csv));
        REQUIRE(lines.size() == grid.rows.size() + 1);
        Ids titles = column_ids(grid);
        titles.insert(titles.begin(), {"id", "name"});
        titles.insert(titles.end(), {"matched", "note", "cite"});
        CHECK(cells_of(lines.front()) == titles);
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            const auto cells = cells_of(lines[r + 1]);
            REQUIRE(cells.size() == titles.size());
            CHECK(cells.front() == both().id(grid.rows[r].entity));
            for (std::size_t c = 0; c < grid.columns.size(); ++c) {
                const bool silent = cells[c + 2].empty();
                CHECK(silent != grid.cells[r][c].has_value());
            }
            CHECK_FALSE(cells.back().empty());
        }
    }
}

TEST_CASE("No line is wider than the terminal, except addresses") {
    for (const FacetId by : kColumns) {
        const auto grid = matrix(by);
        for (const std::size_t width :
             {std::size_t{60}, std::size_t{80}, std::size_t{100}, std::size_t{132}}) {
            for (const auto& line : lines_of(written(grid, Format::table, width))) {
                CAPTURE(id_of(by), width, line);
                CHECK((text::width(line) <= width || line.starts_with("  <http")));
            }
        }
    }
}

TEST_CASE("Every column is in one of the blocks of a table") {
    for (const FacetId by : kColumns) {
        const auto grid = matrix(by);
        const auto lines = lines_of(written(grid, Format::table));
        std::vector<std::string> numbers;
        for (const auto& line : lines) {
            if (!line.starts_with("Partner") || line.ends_with("Cite")) continue;
            std::istringstream titles(line.substr(7));
            for (std::string number; titles >> number;) numbers.push_back(number);
        }
        std::vector<std::string> wanted;
        for (std::size_t i = 1; i <= grid.columns.size(); ++i) wanted.push_back(std::to_string(i));
        CHECK(numbers == wanted);
    }
}

TEST_CASE("Each status has a letter of its own in the legend") {
    std::string legend;
    for (const auto& line : lines_of(written(matrix(FacetId::areas), Format::table))) {
        if (line.starts_with("C current")) legend = line;
    }
    REQUIRE_FALSE(legend.empty());
    std::set<char> letters;
    for (const auto& status : words<Status>()) {
        const auto at = legend.find(' ' + std::string(status.label));
        INFO(legend << " lacks " << status.label);
        REQUIRE(at != std::string::npos);
        REQUIRE(at > 0);
        CHECK(letters.insert(legend[at - 1]).second);
    }
}

TEST_CASE("A matrix without rows says that nothing is stated") {
    const auto grid = matrix(FacetId::areas, "{area:cybercrime status:to-date}");
    CHECK(grid.rows.empty());
    CHECK(written(grid, Format::json) == "[]\n");
    CHECK(lines_of(written(grid, Format::csv)).size() == 1);
    CHECK_FALSE(written(grid, Format::table).empty());
}

TEST_CASE("A matrix without columns says that nothing is stated") {
    const KnowledgeBase kb = loaded({base_text()});
    const Matrix found = ask::matrix(kb, {}, {}, FacetId::initiatives);
    CHECK(found.rows.size() == 1);
    CHECK(found.columns.empty());
    render::StringSink sink;
    render::write_matrix(kb, found, {Format::table}, sink);
    CHECK(sink.text() == "not stated in the sources\n");
    render::StringSink picture;
    render::write_matrix_picture(kb, found, picture);
    CHECK(picture.text().find(">not stated in the sources<") != std::string::npos);
}

TEST_CASE("Connections of several parts of a partner share a cell") {
    const auto part = [](const std::string& id, const std::string& role) {
        return std::pair{
            R"(, { "id": ")" + id + R"(", "name": "Part )" + id +
                R"(", "kind": "office", "cite": [{ "at": "page" }] })",
            R"(, { "subject": ")" + id + R"(", "relation": "part-of", "object": "body",
                              "statement": "It is.", "cite": [{ "at": "page" }] },
                            { "subject": ")" +
                id +
                R"(", "relation": "takes-part-in", "object": "group", "scope": "collective",
                              "role": ")" +
                role + R"(", "statement": "It is one.", "cite": [{ "at": "page" }] })"};
    };
    const auto [one, facts_of_one] = part("one", "member");
    const auto [two, facts_of_two] = part("two", "chair");
    const KnowledgeBase kb =
        loaded({base_text({.organizations = one + two, .facts = facts_of_one + facts_of_two})});
    const Matrix found = ask::matrix(kb, asked(kb, "partner:body"), {}, FacetId::groups);
    REQUIRE(found.rows.size() == 1);
    REQUIRE(found.columns.size() == 1);
    const auto& cell = found.cells[0][0];
    REQUIRE(cell.has_value());
    CHECK(ids_of(kb, cell->through) == Ids{"one", "two"});
}

TEST_CASE("A cell is collective if all its connections are") {
    const auto is_collective = [](const std::string& scope_of_member,
                                  const std::string& scope_of_chair) {
        const auto fact = [](const std::string& role, const std::string& scope) {
            return R"(, { "subject": "body", "relation": "takes-part-in", "object": "group",
                "role": ")" +
                   role + R"(", "scope": ")" + scope +
                   R"(", "statement": "They are.", "cite": [{ "at": "page" }] })";
        };
        const KnowledgeBase kb = loaded({base_text(
            {.facts = fact("member", scope_of_member) + fact("chair", scope_of_chair)})});
        const Matrix found = ask::matrix(kb, asked(kb, "partner:body"), {}, FacetId::groups);
        return found.cells.at(0).at(0).value().collective;
    };
    CHECK(is_collective("collective", "collective"));
    CHECK_FALSE(is_collective("collective", "individual"));
    CHECK_FALSE(is_collective("individual", "collective"));
}
