// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/commands/all_commands.hpp"
#include "cli/options/option_names.hpp"
#include "cli/question/unloaded.hpp"
#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/views/compare.hpp"
#include "liaison/ask/views/related.hpp"
#include "liaison/model/error.hpp"
#include "liaison/render/answers/graph_answer.hpp"
#include "liaison/render/picture_format.hpp"

namespace liaison::cli {
namespace {

constexpr int kMostNames = 12;
constexpr int kMostPaths = 1'000'000;

void add_names(CLI::App& app, Arguments& arguments, Count count) {
    add_arguments(app, "NAME", count, arguments.words,
                  "an id, acronym, name or the beginning of one");
}

std::vector<EntityIndex> named(const KnowledgeBase& kb, const std::vector<std::string>& names) {
    std::vector<EntityIndex> entities;
    entities.reserve(names.size());
    for (const auto& name : names) {
        entities.push_back(ask::resolve_name(kb, name, ask::kAnyType));
    }
    return entities;
}

void run_path(const Arguments& arguments, Session& session) {
    const auto options = session.render_options(names_of(render::picture_formats<ask::Paths>()));
    const KnowledgeBase& kb = session.knowledge_base();
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
        picture->write(kb, found, session.sink());
    } else {
        render::write_paths(kb, found, options, session.sink());
    }
    if (found.more) {
        session.note(fmt::format("there are more paths as short as these {}; --max shows more",
                                 found.paths.size()));
    }
}

void run_related(const Arguments& arguments, Session& session) {
    const auto options = session.render_options();
    const KnowledgeBase& kb = session.knowledge_base();
    const EntityIndex entity = named(kb, arguments.words).front();
    const auto related = ask::related_to(kb, entity);
    render::write_related(kb, related, options, session.sink());
    if (!related.empty()) return;
    session.note("nothing that others share with it is stated");
    hint_at_related(entity, session);
}

void run_compare(const Arguments& arguments, Session& session) {
    const auto options = session.render_options();
    const KnowledgeBase& kb = session.knowledge_base();
    const auto entities = named(kb, arguments.words);
    render::write_comparison(kb, ask::compare(kb, entities), options, session.sink());
    if (!session.asks_builtin_alone()) return;
    std::vector<ask::Profile> profiles;
    for (const EntityIndex entity : entities) profiles.push_back(ask::profile_of(kb, entity, {}));
    hint_at_sections(profiles, session);
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

Command related_command() {
    return {"related",
            "list the nearest others, by what they share",
            "Lists what shares areas, activities, groups or initiatives with an entity; the fewer "
            "share a thing, the more it counts (the measure of Adamic and Adar).",
            {"liaison related unodc", "liaison related unoct --add public-record",
             "liaison related cybercrime --format json"},
            [](CLI::App& app, Arguments& arguments) {
                add_names(app, arguments, {1, 1});
            },
            run_related};
}

Command compare_command() {
    return {"compare",
            "set two or more entities side by side",
            "Shows what all of them have, what only one has, and for whom nothing is stated, which "
            "is no difference.",
            {"liaison compare unodc unoct", "liaison compare unodc unoct dpo",
             "liaison compare unodc unoct --format json"},
            [](CLI::App& app, Arguments& arguments) {
                add_names(app, arguments, {2, kMostNames});
            },
            run_compare};
}

}  // namespace liaison::cli
