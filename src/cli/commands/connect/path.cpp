// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/commands/connect/named_entities.hpp"
#include "cli/options/option_names.hpp"
#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/error.hpp"
#include "liaison/render/answers/entities/path_answer.hpp"
#include "liaison/render/picture_format.hpp"

namespace liaison::cli {
namespace {

constexpr int kMostPaths = 1'000'000;

void run_path(const Arguments& arguments, CommandContext& context) {
    const auto options = context.render_options(names_of(render::picture_formats<ask::Paths>()));
    const KnowledgeBase& kb = context.knowledge_base();
    const auto ends = named(kb, arguments.words);
    if (ends[0] == ends[1]) {
        throw Error{ErrorKind::usage,
                    fmt::format("both names are those of {}", ask::full_name(kb, ends[0])),
                    "a path is between two"};
    }
    const auto found = ask::shortest_paths(kb, ends[0], ends[1],
                                           {arguments.path.through_hub, arguments.path.most});
    if (found.paths.empty()) {
        const bool barred = !arguments.path.through_hub;
        throw Error{
            ErrorKind::no,
            fmt::format("no chain of facts connects {} with {}{}", ask::short_name(kb, ends[0]),
                        ask::short_name(kb, ends[1]), barred ? " other than through the hub" : ""),
            barred ? "--through-hub asks for that too" : ""};
    }
    if (const auto* picture = render::find_picture_format<ask::Paths>(arguments.global.format)) {
        picture->write(kb, found, context.sink());
    } else {
        render::write_paths(kb, found, options, context.sink());
    }
    if (found.more) {
        context.note(fmt::format("there are more paths as short as these {}; --max shows more",
                                 found.paths.size()));
    }
}

}  // namespace

Command path_command() {
    return {"path",
            "show how two entities are connected, fact by fact",
            "Shows the shortest chains of facts between two entities. The hub, where everything "
            "meets, is left out unless asked for. Exit code 1 if there is none.",
            {"liaison path un-police corruption", "liaison path unoct \"border management\"",
             "liaison path unep cybercrime --through-hub",
             "liaison path unoct firearms --format svg --output path.svg",
             "liaison path un-police corruption --format dot | dot -Tpng >path.png"},
            [](CLI::App& app, Arguments& arguments) {
                add_names(app, arguments, {2, 2});
                add_flag(app, "--through-hub", arguments.path.through_hub,
                         "also chains through the hub");
                add_number(app, "--max", kMostPaths, arguments.path.most,
                           "at most this many of the shortest", "N");
            },
            run_path};
}

}  // namespace liaison::cli
