// SPDX-License-Identifier: MIT
#include "engine/engine.hpp"

#include "catch.hpp"
#include "liaison/load/source/builtin.hpp"

using namespace liaison;
using question::ExitCode;

namespace {

engine::Engine loaded() {
    engine::Engine engine;
    REQUIRE(engine.load(R"(["interpol-un"])", load::builtins().front().json) == ExitCode::answered);
    return engine;
}

}  // namespace

TEST_CASE("The engine answers a command line") {
    auto engine = loaded();
    CHECK(engine.ask(R"(["partners", "--area", "cybercrime", "--ids"])") == ExitCode::answered);
    CHECK(engine.text() == "unodc\n");
    CHECK(engine.notes().empty());
}

TEST_CASE("The engine reports an error as the program does") {
    auto engine = loaded();
    CHECK(engine.ask(R"(["show", "undoc"])") == ExitCode::usage);
    CHECK(engine.text().empty());
    CHECK(engine.notes() ==
          "liaison: no partner, area, group, initiative, activity or instrument is called "
          "\"undoc\"; did you mean UNODC?\n");
    CHECK(engine.ask("[1]") == ExitCode::usage);
    CHECK(engine.ask("[") == ExitCode::unsound_data);
}

TEST_CASE("The engine refuses what is for files or a terminal") {
    auto engine = loaded();
    for (const auto* words :
         {R"(["fmt", "x"])", R"(["help"])", R"(["partners", "-d", "x"])",
          R"(["areas", "--output=x"])", R"(["export", "--format", "ntriples"])",
          R"(["export", "--format", "csv"])", R"(["partners", "--help"])", R"(["show", "-"])"}) {
        INFO(words);
        CHECK(engine.ask(words) == ExitCode::usage);
        CHECK(engine.notes().find("is only for the command line") != std::string::npos);
    }
}

TEST_CASE("The engine asks nothing of data that it could not load") {
    engine::Engine engine;
    CHECK(engine.ask(R"(["partners"])") == ExitCode::usage);
    CHECK(engine.load(R"(["mine"])", "{}") == ExitCode::unsound_data);
    CHECK(engine.notes().starts_with("mine:"));
    CHECK(engine.ask(R"(["partners"])") == ExitCode::usage);
}

TEST_CASE("The engine completes names of its data, and no option that it refuses") {
    auto engine = loaded();
    CHECK(engine.complete(R"(["partners", "--area", "cybercr"])") == ExitCode::answered);
    CHECK(engine.text() == R"([{"word":"cybercrime","meaning":"Cybercrime"}])");
    engine.complete(R"(["partners", "--dat"])");
    CHECK(engine.text() == R"([{"word":"--dated","meaning":"only facts with a date"}])");
    engine.complete(R"(["hel"])");
    CHECK(engine.text() == "[]");
}
