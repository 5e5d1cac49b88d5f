// SPDX-License-Identifier: MIT
#include "cli/commands/commands.hpp"

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "liaison/question/line/line_rules.hpp"

using namespace liaison;

TEST_CASE("The commands are those that answer questions and the others, which have names") {
    std::set<std::string_view> all;
    for (const cli::Command& command : cli::commands()) all.insert(command.name);
    std::set<std::string_view> named(question::other_commands().begin(),
                                     question::other_commands().end());
    for (const auto& command : question::question_lines().commands) named.insert(command.name);
    CHECK(all == named);
}
