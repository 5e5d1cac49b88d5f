// SPDX-License-Identifier: MIT
#include "liaison/load/check/check.hpp"

#include <utility>

#include "load/check/advice.hpp"
#include "load/draft/reader.hpp"
#include "load/draft/unresolved_base.hpp"
#include "load/json/positions.hpp"
#include "load/resolve/resolve.hpp"

namespace liaison::load {

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
    return std::move(unresolved.diagnostics);
}

}  // namespace liaison::load
