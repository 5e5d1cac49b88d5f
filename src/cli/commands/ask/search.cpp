// SPDX-License-Identifier: MIT
#include "liaison/ask/search/search.hpp"

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/options/option_names.hpp"
#include "cli/question/filters.hpp"
#include "cli/question/unloaded.hpp"
#include "liaison/render/answers/lists/search_answer.hpp"

namespace liaison::cli {
namespace {

void setup_search(CLI::App& app, Arguments& arguments) {
    add_arguments(app, "TEXT", {1, kMaxPositionals}, arguments.words,
                  "words; in double quotes, words that stand together");
    add_filters(app, arguments.filters);
}

void note_missing(const ask::Missing& missing, CommandContext& context) {
    std::string note = fmt::format("\"{}\" stands nowhere", missing.word);
    if (!missing.near.empty()) {
        note += fmt::format("; near it are {}", fmt::join(missing.near, ", "));
    }
    context.note(note);
}

void run_search(const Arguments& arguments, CommandContext& context) {
    const auto options = context.render_options();
    const auto asked = context.question(arguments.filters);
    if (!asked) return;
    const KnowledgeBase& kb = context.knowledge_base();
    const auto result = ask::search(kb, join_words(arguments.words), asked->query, asked->mode);
    render::write_hits(kb, result.hits, options, context.sink());
    for (const auto& missing : result.missing) note_missing(missing, context);
    if (!result.missing.empty()) hint_at_words(join_words(arguments.words), context);
}

}  // namespace

Command search_command() {
    return {"search",
            "find words in names, aliases and statements",
            "Ranks what has the words: case, accents, plurals, -ing and small typos are no "
            "difference. Typos are corrected in the first 100 unknown words.",
            {"liaison search foreign fighters", "liaison search narcotics",
             "liaison search '\"capacity building\"' --kind programme"},
            setup_search,
            run_search};
}

}  // namespace liaison::cli
