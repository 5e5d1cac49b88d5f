// SPDX-License-Identifier: MIT
#include "load/json/positions.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "load/json/pointer_locator.hpp"

namespace liaison::load {

void find_positions(std::span<Input> inputs, Diagnostics& diagnostics) {
    for (Input& input : inputs) {
        std::vector<SourceLocation*> locations;
        for (Diagnostic& diagnostic : diagnostics.kept()) {
            for (SourceLocation* location : {&diagnostic.location, &diagnostic.other}) {
                const bool known = location->position.line > 0;
                if (location->file == input.name() && !known) locations.push_back(location);
            }
        }
        if (locations.empty()) continue;
        try {
            locate(*input.open(), locations);
        } catch (const Error&) {
            // The file is gone meanwhile: the diagnostics still say what and where by pointer.
            continue;
        }
    }
    const auto file_rank = [&](const std::string& name) {
        return std::ranges::find(inputs, name, &Input::name) - inputs.begin();
    };
    std::ranges::stable_sort(diagnostics.kept(), {}, [&](const Diagnostic& diagnostic) {
        return std::tuple(file_rank(diagnostic.location.file), diagnostic.location.position);
    });
}

}  // namespace liaison::load
