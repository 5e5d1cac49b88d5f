// SPDX-License-Identifier: MIT
#include "liaison/render/answers/entities/about.hpp"

#include <algorithm>

#include "liaison/load/source/builtin.hpp"
#include "question/commands/commands.hpp"

namespace liaison::question {
namespace {

void answer_about(Asking& asking) {
    const auto& loaded = asking.base().names;
    std::vector<render::BuiltinUse> builtins;
    for (const auto& builtin : load::builtins()) {
        const bool is_loaded = std::ranges::find(loaded, builtin.name) != loaded.end();
        builtins.push_back({builtin.name, builtin.description, is_loaded});
    }
    render::write_about(asking.kb(), builtins, asking.options(), asking.sink());
}

}  // namespace

CommandRule about_rule() {
    return {.name = "about",
            .group = CommandGroup::learn,
            .summary = "show what is loaded and what is built in",
            .description =
                "Shows which knowledge base the answers come from, what it covers, when its "
                "sources were seen, and how to report an error in it. explain says what terms "
                "mean.",
            .examples = {"liaison about", "liaison about --all", "liaison about --format json"},
            .formats = list_formats(),
            .answer = answer_about};
}

}  // namespace liaison::question
