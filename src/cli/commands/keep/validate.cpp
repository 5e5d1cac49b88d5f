// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands/commands.hpp"
#include "liaison/load/check/check.hpp"
#include "liaison/render/answers/reports/findings.hpp"

namespace liaison::cli {
namespace {

void setup_validate(CLI::App& app, Arguments& arguments) {
    add_arguments(app, "FILE", {0, kMaxPositionals}, arguments.words,
                  "the files to check; without any, the data");
    add_flag(app, "--strict", arguments.file.strict,
             "exit with 1 if there is advice, except sources-differ");
}

/// Checks each data file, loaded on top of those before it.
std::vector<render::FileFindings> findings_in_data(CommandContext& context) {
    std::vector<render::FileFindings> all;
    auto& inputs = context.inputs_of_data();
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        all.push_back({inputs[i].name(), load::check(std::span(inputs).first(i + 1))});
    }
    return all;
}

std::vector<render::FileFindings> findings_in(const std::vector<std::string>& names,
                                              CommandContext& context) {
    std::vector<render::FileFindings> all;
    for (const auto& name : names) {
        auto inputs = context.inputs_for(name);
        all.push_back({inputs.back().name(), load::check(inputs)});
    }
    return all;
}

bool has(const std::vector<render::FileFindings>& files, load::Severity severity) {
    return std::ranges::any_of(files, [&](const render::FileFindings& file) {
        return std::ranges::any_of(file.found.kept(), [&](const load::Diagnostic& diagnostic) {
            return load::rule_of(diagnostic.code).severity == severity &&
                   load::is_finding(diagnostic.code);
        });
    });
}

void run_validate(const Arguments& arguments, CommandContext& context) {
    const auto options = context.render_options();
    const auto files =
        arguments.words.empty() ? findings_in_data(context) : findings_in(arguments.words, context);
    render::write_findings(files, options, context.sink());
    if (arguments.file.strict && has(files, load::Severity::advice))
        context.conclude(question::ExitCode::no);
    if (has(files, load::Severity::fault)) context.conclude(question::ExitCode::unsound_data);
}

}  // namespace

Command validate_command() {
    return {"validate",
            question::CommandGroup::keep,
            "list the errors in a file, and advice",

            "Lists each error of a file with its line, and advice on likely mistakes. A "
            "file without a hub is an overlay and is checked on top of the data. "
            "Exits with 3 if there is an error. The first 100 unknown ids get a suggestion. "
            "liaison explain CODE explains the code in brackets. verify checks a source "
            "instead.",
            {"liaison validate mine.json", "liaison validate --strict --format json mine.json",
             "liaison validate --add public-record"},
            question::list_formats(),
            setup_validate,
            run_validate};
}

}  // namespace liaison::cli
