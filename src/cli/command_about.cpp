// SPDX-License-Identifier: MIT
#include "all_commands.hpp"

namespace liaison::cli {
namespace {

void setup(CLI::App&, Arguments&) {}

void run(const Arguments&, Session& session) {
    const auto options = session.render_options();
    render::write_about(session.knowledge_base(), options, session.sink());
}

}  // namespace

Command about_command() {
    return {"about",
            "say what is loaded: title, hub, counts, sources",
            "Says which knowledge base the answers come from.",
            {"liaison about", "liaison about --add public-record", "liaison about --format json"},
            setup,
            run};
}

}  // namespace liaison::cli
