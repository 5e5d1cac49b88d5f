// SPDX-License-Identifier: MIT
#include "load/json/positions.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "load/json/pointer_locator.hpp"

namespace liaison::load {

void find_positions(std::span<Input> inputs, Diagnostics& diagnostics) {
    for (Input& input : inputs) {
        std::vector<Place*> places;
        for (Diagnostic& diagnostic : diagnostics.kept()) {
            for (Place* place : {&diagnostic.place, &diagnostic.other}) {
                const bool known = place->position.line > 0;
                if (place->file == input.name() && !known) places.push_back(place);
            }
        }
        if (places.empty()) continue;
        try {
            locate(*input.open(), places);
        } catch (const Error&) {
            // The file is gone meanwhile: the diagnostics still say what and where by pointer.
            continue;
        }
    }
    const auto file_rank = [&](const std::string& name) {
        return std::ranges::find(inputs, name, &Input::name) - inputs.begin();
    };
    std::ranges::stable_sort(diagnostics.kept(), {}, [&](const Diagnostic& diagnostic) {
        return std::tuple(file_rank(diagnostic.place.file), diagnostic.place.position);
    });
}

}  // namespace liaison::load
