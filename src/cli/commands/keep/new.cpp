// SPDX-License-Identifier: MIT
#include "cli/commands/commands.hpp"
#include "liaison/load/load.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/json/example_json.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"

namespace liaison::cli {
namespace {

void setup_new(CLI::App& app, Arguments& arguments) {
    add_value(app, "--hub", arguments.file.hub,
              "begin a knowledge base on this organization's partners", "NAME");
}

void run_new(const Arguments& arguments, CommandContext& context) {
    context.expect_json();
    const std::string& hub = arguments.file.hub;
    if (!text::is_utf8(hub) || (!hub.empty() && text::is_blank(hub))) {
        throw Error{ErrorKind::usage, "--hub needs a name in UTF-8"};
    }
    std::vector<load::Input> inputs;
    if (hub.empty()) inputs = context.inputs_of_data();
    const std::string example =
        hub.empty() ? render::example_overlay(context.knowledge_base()) : render::example_base(hub);
    inputs.push_back(load::Input::of_text("new", example));
    const load::File file = load::load_file(inputs);
    render::write_knowledge_base(file.kb, file.own, context.sink());
}

}  // namespace

Command new_command() {
    return {"new",
            question::CommandGroup::keep,
            "print an overlay, or a knowledge base, to start from",

            "Prints a small overlay on the data, or with --hub a knowledge base of its own. Its "
            "examples and notes explain the format. It is valid as it is: save it, replace the "
            "examples, and validate it.",
            {"liaison new --output mine.json", "liaison validate mine.json",
             "liaison show exo --add mine.json",
             "liaison new --hub 'Harbour Police' --output harbour.json"},
            {},
            setup_new,
            run_new};
}

}  // namespace liaison::cli
