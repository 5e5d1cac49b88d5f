// SPDX-License-Identifier: MIT
#include "cli/context/data_input.hpp"

#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>

#include "liaison/load/snapshot/snapshot.hpp"
#include "liaison/load/source/builtin.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/subgraph.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"

namespace liaison::cli {

Error with_builtin_hint(const Error& error, const std::vector<load::Input>& inputs) {
    const std::string_view message = error.what();
    const auto names = load::builtin_names();
    const bool is_missing = message.ends_with(std::generic_category().message(ENOENT));
    std::string hint = error.hint();
    for (const auto& input : inputs) {
        if (!hint.empty() || message.find(input.name()) == std::string_view::npos) continue;
        SpellingSuggester suggester(input.name());
        for (const auto name : names) suggester.consider(name);
        hint = suggester.hint();
        const bool may_be_builtin = input.name().find_first_of("./") == std::string::npos;
        if (hint.empty() && is_missing && may_be_builtin) {
            hint = "built in are " + text::joined(names, " and ");
        }
    }
    return Error{error.kind(), error.what(), hint};
}

load::Input as_json(const load::Input& input) {
    if (!load::is_snapshot(input)) return input;
    const KnowledgeBase kb = load::open_snapshot(input);
    load::check_snapshot(kb);
    return load::Input::of_text(input.name(), render::knowledge_base_text(kb, full_subgraph(kb)));
}

}  // namespace liaison::cli
