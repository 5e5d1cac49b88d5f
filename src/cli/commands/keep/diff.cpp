// SPDX-License-Identifier: MIT
#include "liaison/ask/diff/diff.hpp"

#include "cli/commands/commands.hpp"
#include "liaison/model/error.hpp"
#include "liaison/render/answers/reports/difference_answer.hpp"

namespace liaison::cli {
namespace {

void setup_diff(CLI::App& app, Arguments& arguments) {
    add_argument(app, "OLD", arguments.diff.before,
                 "the knowledge base as it was: a file, the name of a built-in one, or - for "
                 "standard input");
    add_argument(app, "NEW", arguments.diff.after, "the knowledge base as it is now, likewise");
}

void run_diff(const Arguments& arguments, CommandContext& context) {
    const auto options = context.render_options();
    const auto& [old_name, new_name] = arguments.diff;
    if (old_name == "-" && new_name == "-") {
        throw Error{ErrorKind::usage, "standard input can be read only once"};
    }
    const load::File before = context.file(old_name);
    const load::File after = context.file(new_name);
    const auto difference = ask::difference(before.kb, before.own, after.kb, after.own);
    render::write_difference(before.kb, after.kb, difference, options, context.sink());
    if (!difference.empty()) context.conclude(question::ExitCode::no);
}

}  // namespace

Command diff_command() {
    return {"diff",
            question::CommandGroup::keep,
            "show what changed between two knowledge bases",

            "Compares two knowledge bases by content, not by lines: entities, facts and "
            "sources that were added, removed, renamed or changed, field by field, with "
            "citations. Overlays are compared by their own content, on top of the data. Exits "
            "with 1 if there is a difference. compare sets entities side by side.",
            {"liaison diff interpol-un edited.json",
             "liaison diff old.json new.json --format markdown --output changes.md",
             "git show HEAD:un.json | liaison diff - un.json"},
            question::list_formats(),
            setup_diff,
            run_diff};
}

}  // namespace liaison::cli
