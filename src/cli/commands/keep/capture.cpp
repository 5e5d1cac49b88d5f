// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/context/page_input.hpp"
#include "liaison/ask/verify/page_source.hpp"
#include "liaison/load/format/id.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"

namespace liaison::cli {
namespace {

void setup_capture(CLI::App& app, Arguments& arguments) {
    CaptureOptions& options = arguments.capture;
    add_argument(app, "PAGE", options.page, "a saved page (HTML or text), or - for standard input");
    add_value(app, "--id", options.id, "the id of the source", "ID");
    add_value(app, "--url", options.url, "the address of the page", "URL");
    add_value(app, "--title", options.title, "a title other than the page's own", "TITLE");
    add_value(app, "--to", options.to, "add the source to this file", "FILE");
}

void add_to(const std::string& name, const KnowledgeBase& captured, CommandContext& context) {
    auto inputs = context.inputs_for(name);
    if (!inputs.back().is_file()) {
        throw Error{ErrorKind::usage,
                    fmt::format("cannot add a source to \"{}\": it is not a file", name)};
    }
    const load::File file = load::load_file(inputs);
    const auto id = captured.id(SourceIndex{0});
    if (file.kb.find_source(id)) {
        throw Error{ErrorKind::usage, fmt::format("{} has a source {} already", name, id),
                    "verify --update records a newer page of it"};
    }
    const load::File now = ask::with_source(file, captured);
    write_output(name, render::knowledge_base_text(now.kb, now.own));
    context.note(fmt::format("added the source {} to {}", id, name));
}

void run_capture(const Arguments& arguments, CommandContext& context) {
    context.expect_json();
    const CaptureOptions& asked = arguments.capture;
    if (!load::is_id(asked.id)) {
        throw Error{ErrorKind::usage,
                    asked.id.empty() ? "the source needs an id"
                                     : fmt::format("{} is not a valid id", text::quoted(asked.id)),
                    "--id takes small letters, digits and hyphens, such as \"my-page\""};
    }
    const load::Input input = context.input_named(asked.page);
    const ask::Page page = ask::read_page(page_bytes(input), input.name());
    const auto captured = ask::source_of(page, {asked.id, asked.title, asked.url});
    const auto sections = captured.source(SourceIndex{0}).sections.count;
    context.note(fmt::format("read {} as {}", input.name(), ask::reading_of(page)));
    if (sections == 0) context.note("no headings, so no sections: verify cannot check this source");
    if (asked.to.empty()) {
        render::write_source(captured, SourceIndex{0}, context.sink());
    } else {
        add_to(asked.to, captured, context);
    }
}

}  // namespace

Command capture_command() {
    return {"capture",
            question::CommandGroup::keep,
            "make a source entry from a saved page",

            "Prints the page as a source for a knowledge base, or adds it to a file. Each "
            "heading that is followed by paragraphs becomes a section. Navigation, scripts, "
            "footers, hidden text and everything before the first heading are left out. The "
            "text itself is not kept: verify compares later pages with the fingerprints of "
            "the paragraphs.",
            {"liaison capture page.html --id my-page --url https://example.org/page",
             "liaison capture page.html --id next-page --to mine.json"},
            {},
            setup_capture,
            run_capture};
}

}  // namespace liaison::cli
