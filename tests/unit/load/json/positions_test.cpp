// SPDX-License-Identifier: MIT
#include "load/json/positions.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "liaison/load/check/check.hpp"
#include "temporary_folder.hpp"

namespace load = liaison::load;

TEST_CASE("A file is not read again beyond its last error") {
    const liaison::test::TemporaryFolder folder;
    const std::string beginning = "{\n\"titel\": \"T\",\n\"description\": \"";
    const auto path =
        folder.write("base.json", beginning + std::string(1'000'000, 'x') + "\"\n}\n");
    std::vector<load::Input> inputs{load::Input::named(path)};
    std::vector<std::uint64_t> sizes;  // of the readings
    inputs.front().watch([&](const load::Reading& reading) {
        if (reading.ended) sizes.push_back(reading.bytes);
    });

    const auto found = load::check(inputs);

    REQUIRE(sizes.size() == 2);
    CHECK(sizes[0] > 1'000'000);
    CHECK(sizes[1] < 100'000);
    const load::Diagnostic& unknown = found.kept().back();
    CHECK(unknown.code == load::DiagnosticCode::unknown_key);
    CHECK(unknown.location.position.line == 2);
    CHECK(unknown.excerpt.after == "\"titel\": \"T\",");
}
