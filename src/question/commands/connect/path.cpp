// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/error.hpp"
#include "liaison/render/answers/entities/path_answer.hpp"
#include "liaison/render/picture_format.hpp"
#include "question/commands/commands.hpp"

namespace liaison::question {
namespace {

constexpr std::size_t kMostPaths = 1'000'000;

/// The paths by facts that match. In direct mode, one fact has to connect both ends.
ask::Paths paths_between(const KnowledgeBase& kb, const std::vector<EntityIndex>& ends,
                         const Question& question, const BoundFilters& asked) {
    ask::PathLimits limits{question.through_hub, question.most, {}};
    if (!ask::is_unconditional(asked.query)) {
        limits.accepts = [&](FactIndex fact) { return ask::matches(kb, asked.query, fact); };
    }
    const auto found = ask::shortest_paths(kb, ends[0], ends[1], limits);
    const bool is_long = !found.paths.empty() && found.paths.front().size() > 1;
    return is_long && asked.mode == ask::TraversalMode::direct ? ask::Paths{} : found;
}

[[noreturn]] void fail_for_want_of_path(const KnowledgeBase& kb,
                                        const std::vector<EntityIndex>& ends,
                                        const Question& question, const BoundFilters& asked) {
    const bool is_direct = asked.mode == ask::TraversalMode::direct;
    const bool may_help = !question.through_hub && !is_direct;
    const auto matching = ask::is_unconditional(asked.query) ? "" : "matching ";
    throw Error{
        ErrorKind::no,
        fmt::format("no {}{} connects {} with {}{}",
                    is_direct ? matching : fmt::format("chain of {}", matching),
                    is_direct ? "fact" : "facts", ask::short_name(kb, ends[0]),
                    ask::short_name(kb, ends[1]), may_help ? " other than through the hub" : ""),
        may_help ? "--through-hub asks for that too" : ""};
}

std::vector<FactIndex> facts_on(const ask::Paths& found) {
    std::vector<FactIndex> facts;
    for (const ask::Path& path : found.paths) {
        for (const ask::PathStep& step : path) facts.push_back(step.fact);
    }
    return facts;
}

void answer_path(Asking& asking) {
    const KnowledgeBase& kb = asking.kb();
    const auto asked = asking.filters();
    if (!asked) return;
    const auto ends = named(asking);
    if (ends[0] == ends[1]) {
        throw Error{ErrorKind::usage,
                    fmt::format("both names mean {}", ask::full_name(kb, ends[0])),
                    "a path needs two different entities"};
    }
    const auto found = paths_between(kb, ends, asking.question(), *asked);
    if (found.paths.empty()) fail_for_want_of_path(kb, ends, asking.question(), *asked);
    asking.note_undated([&] { return facts_on(found); });
    if (const auto* picture = render::find_picture_format<ask::Paths>(asking.question().format)) {
        picture->write(kb, found, asking.sink());
    } else {
        render::write_paths(kb, found, asking.options(), asking.sink());
    }
    if (found.more) {
        asking.note(fmt::format("there are more paths as short as these {}; --max shows more",
                                found.paths.size()));
    }
}

ResultRule path_result() {
    return {.is_list = true,
            .keys = {{"length", "integer", "the number of steps"},
                     {"steps", "array", "from, to, direction, fact and cite of each"}}};
}

}  // namespace

CommandRule path_rule() {
    return {
        .name = "path",
        .group = CommandGroup::connect,
        .summary = "show how two entities are connected, fact by fact",
        .description =
            "Shows the shortest chains of facts between two entities. Chains through the hub, "
            "which is connected with everything, are left out unless asked for. With filters, each "
            "fact of a chain matches. Exits with 1 if there is no chain.",
        .examples = {"liaison path un-police corruption",
                     "liaison path unoct \"border management\"",
                     "liaison path unep cybercrime --through-hub",
                     "liaison path unoct firearms --status current",
                     "liaison path unoct firearms --format svg --output path.svg",
                     "liaison path un-police corruption --format dot | dot -Tpng >path.png"},
        .words = {{"NAME", kNameMeaning, 2, 2}},
        .options = {{"--through-hub", {}, "include chains through the hub", &Question::through_hub},
                    {"--max", "N", "show at most this many chains", &Question::most, kMostPaths}},
        .has_filters = true,
        .result = path_result,
        .formats = with_picture_formats<ask::Paths>(),
        .answer = answer_path};
}

}  // namespace liaison::question
