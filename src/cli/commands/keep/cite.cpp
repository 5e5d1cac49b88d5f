// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/context/page_input.hpp"
#include "liaison/ask/verify/page_source.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"

namespace liaison::cli {
namespace {

void setup_cite(CLI::App& app, Arguments& arguments) {
    add_argument(app, "SOURCE", arguments.verify.source, "the source, by its id or title");
    add_argument(app, "PAGE", arguments.verify.text,
                 "a saved page (HTML or text), or - for standard input");
    add_arguments(app, "WORDS", {1, kMaxPositionals}, arguments.words, "words of the page");
}

std::string at(const KnowledgeBase& kb, SourceIndex source, ask::ParagraphRef paragraph) {
    return citation_ref(kb, {source, paragraph.section, paragraph.paragraph, {}});
}

void run_cite(const Arguments& arguments, CommandContext& context) {
    context.expect_json();
    const auto [source, name, page] = saved_page(arguments.verify, context);
    const KnowledgeBase& kb = context.knowledge_base();
    const std::string words = text::joined(arguments.words, " ");
    const auto cited = ask::cited_in(kb, source, page, words);
    for (const ask::ParagraphRef paragraph : cited.found) {
        render::write_citation(at(kb, source, paragraph), words, context.sink());
    }
    if (!cited.found.empty()) return;
    std::string note =
        fmt::format("no match for {} in a section of {}", text::quoted(words), kb.id(source));
    if (!cited.nearest.empty()) {
        note += fmt::format("; the nearest words are {} at {}", text::quoted(cited.nearest),
                            at(kb, source, cited.nearest_at));
    }
    context.note(note);
    context.conclude(question::ExitCode::no);
}

}  // namespace

Command cite_command() {
    return {"cite",
            question::CommandGroup::keep,
            "find words in a saved page and print their citation",

            "Prints a citation of each paragraph that contains the words, in the form of the "
            "key \"cite\". If none does, it names the nearest words and exits "
            "with 1.",
            {"liaison cite un-entities page.html \"Vice-Chair of its Working Group\"",
             "liaison cite my-page page.html chairs the working group --data my.json"},
            {},
            setup_cite,
            run_cite};
}

}  // namespace liaison::cli
