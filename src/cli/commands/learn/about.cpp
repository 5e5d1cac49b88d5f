// SPDX-License-Identifier: MIT
#include "liaison/render/answers/entities/about.hpp"

#include <algorithm>

#include "cli/commands/commands.hpp"
#include "liaison/load/source/builtin.hpp"

namespace liaison::cli {
namespace {

void setup_about(CLI::App&, Arguments&) {}

void run_about(const Arguments&, CommandContext& context) {
    const auto options = context.render_options();
    const auto loaded = context.names_of_data();
    std::vector<render::BuiltinUse> builtins;
    for (const auto& builtin : load::builtins()) {
        const bool is_loaded = std::ranges::find(loaded, builtin.name) != loaded.end();
        builtins.push_back({builtin.name, builtin.description, is_loaded});
    }
    render::write_about(context.knowledge_base(), builtins, options, context.sink());
}

}  // namespace

Command about_command() {
    return {
        "about",
        "show what is loaded: title, hub, counts, sources; and what is built in",
        "Shows which knowledge base the answers come from, what it covers, when its sources were "
        "seen, and how an error in it is reported.",
        {"liaison about", "liaison about --all", "liaison about --format json"},
        setup_about,
        run_about};
}

}  // namespace liaison::cli
