// SPDX-License-Identifier: MIT
#include "cli/commands/commands.hpp"
#include "liaison/model/conflict.hpp"
#include "liaison/render/answers/reports/conflict_answer.hpp"

namespace liaison::cli {
namespace {

void setup_conflicts(CLI::App& app, Arguments& arguments) {
    add_flag(app, "--strict", arguments.file.strict, "exit with 1 where sources differ");
}

void run_conflicts(const Arguments& arguments, CommandContext& context) {
    const auto options = context.render_options();
    const KnowledgeBase& kb = context.knowledge_base();
    const auto found = conflicts(kb);
    render::write_conflicts(kb, found, options, context.sink());
    if (arguments.file.strict && !found.empty()) context.conclude(ExitCode::no);
}

}  // namespace

Command conflicts_command() {
    return {
        "conflicts",
        "list where sources differ on a fact",
        "Lists pairs of facts that differ: both say the same of the same two, each from another "
        "source. One says that it ended, and the other that it holds later or at a time not "
        "known; or the days differ on which it began or ended. Two roles of one body are no "
        "difference.",
        {"liaison conflicts --all", "liaison conflicts --add public-record --format json",
         "liaison conflicts --add mine.json --strict"},
        setup_conflicts,
        run_conflicts};
}

}  // namespace liaison::cli
