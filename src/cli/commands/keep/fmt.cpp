// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "liaison/load/load.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"

namespace liaison::cli {
namespace {

void setup_fmt(CLI::App& app, Arguments& arguments) {
    add_arguments(app, "FILE", {1, kMaxPositionals}, arguments.words,
                  "the file; several with --check or --in-place");
    add_flag(app, "--check", arguments.file.check,
             "write nothing; exit with 1 if a file is not in canonical form");
    add_flag(app, "--in-place", arguments.file.in_place, "replace the file");
}

/// The text of a file, and its canonical form.
struct Formatted {
    std::string text;
    std::string canonical;
};

Formatted formatted(const std::string& name, CommandContext& context) {
    auto inputs = context.inputs_for(name);
    const load::File file = load::load_file(inputs);
    return {load::text_of(inputs.back()), render::knowledge_base_text(file.kb, file.own)};
}

std::size_t first_difference(const Formatted& file) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < file.text.size() && i < file.canonical.size(); ++i) {
        if (file.text[i] != file.canonical[i]) break;
        if (file.text[i] == '\n') ++line;
    }
    return line;
}

void check_usage(const Arguments& arguments) {
    const bool check = arguments.file.check;
    const bool in_place = arguments.file.in_place;
    if (check && in_place) throw Error{ErrorKind::usage, "use either --check or --in-place"};
    if (in_place && !arguments.global.output.empty()) {
        throw Error{ErrorKind::usage, "use either --in-place or --output"};
    }
    if (!check && !in_place && arguments.words.size() > 1) {
        throw Error{ErrorKind::usage, "several files need --check or --in-place"};
    }
    for (const auto& name : arguments.words) {
        if (in_place && !load::Input::named(name).is_file()) {
            throw Error{ErrorKind::usage,
                        fmt::format("cannot replace \"{}\": it is not a file", name)};
        }
    }
}

void run_fmt(const Arguments& arguments, CommandContext& context) {
    if (arguments.file.check) context.expect_no_format();
    context.expect_json();
    context.may_replace_input();
    check_usage(arguments);
    for (const auto& name : arguments.words) {
        const Formatted file = formatted(name, context);
        if (arguments.file.in_place) {
            if (file.text == file.canonical) continue;
            write_output(name, file.canonical);
            context.note(fmt::format("updated {}", name));
        } else if (!arguments.file.check) {
            context.sink().write_encoded(file.canonical);
        } else if (file.text != file.canonical) {
            auto line = text::printable(fmt::format("{}: not in canonical form from line {} on",
                                                    name, first_difference(file)));
            context.sink().write(line += "\n");
            context.conclude(question::ExitCode::no);
        }
    }
}

}  // namespace

Command fmt_command() {
    return {
        "fmt",
        question::CommandGroup::keep,
        "write a file in canonical form",

        "Writes keys and records in the documented order, each record on one line where "
        "it fits in 120 columns, in NFC, with LF and a newline at the end. It leaves out "
        "a JSON-LD context and refuses a file that does not load.",
        {"liaison fmt mine.json", "liaison fmt --in-place mine.json", "liaison fmt --check *.json"},
        {},
        setup_fmt,
        run_fmt};
}

}  // namespace liaison::cli
