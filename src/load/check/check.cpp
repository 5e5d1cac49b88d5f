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
            if (diagnostic.location.file == input.name()) here.push_back(&diagnostic);
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
    UnresolvedBase unresolved;
    unresolved.diagnostics = Diagnostics(kMostFindings);
    bool readable = true;
    for (Input& input : inputs) {
        if (&input == &inputs.back()) unresolved.advice.emplace(kMostFindings);
        readable = read(input, unresolved) && readable;
    }
    if (readable) {
        const auto parts = resolve(unresolved);
        advise_on_file(unresolved, parts);
    }
    for (Diagnostic& advice : unresolved.advice->kept())
        unresolved.diagnostics.add(std::move(advice));
    find_positions(inputs, unresolved.diagnostics);
    find_excerpts(inputs, unresolved.diagnostics);
    return std::move(unresolved.diagnostics);
}

}  // namespace liaison::load
