// SPDX-License-Identifier: MIT
#include "liaison/load/check/check.hpp"

#include <utility>
#include <vector>

#include "load/check/advice.hpp"
#include "load/check/source_lines.hpp"
#include "load/draft/reader.hpp"
#include "load/draft/unresolved_base.hpp"
#include "load/json/positions.hpp"
#include "load/resolve/resolve.hpp"

namespace liaison::load {
namespace {

void find_excerpts(std::span<Input> inputs, Diagnostics& diagnostics) {
    for (Input& input : inputs) {
        std::vector<Diagnostic*> here;
        for (Diagnostic& diagnostic : diagnostics.kept()) {
            if (diagnostic.place.file == input.name()) here.push_back(&diagnostic);
        }
        if (here.empty()) continue;
        try {
            cut_excerpts(*input.open(), here);
        } catch (const Error&) {
            continue;  // the file is gone meanwhile
        }
    }
}

}  // namespace

Diagnostics check(std::span<Input> inputs) {
    Draft draft;
    draft.diagnostics = Diagnostics(kMostFindings);
    bool readable = true;
    for (Input& input : inputs) {
        if (&input == &inputs.back()) draft.advice.emplace(kMostFindings);
        readable = read(input, draft) && readable;
    }
    if (readable) {
        const auto parts = resolve(draft);
        advise_on_file(draft, parts);
    }
    for (Diagnostic& advice : draft.advice->kept()) draft.diagnostics.add(std::move(advice));
    find_positions(inputs, draft.diagnostics);
    find_excerpts(inputs, draft.diagnostics);
    return std::move(draft.diagnostics);
}

}  // namespace liaison::load
