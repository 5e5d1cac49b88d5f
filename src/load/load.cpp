// SPDX-License-Identifier: MIT
#include "liaison/load/load.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "draft.hpp"
#include "liaison/load/diagnostic.hpp"
#include "locate.hpp"
#include "reader.hpp"
#include "resolve.hpp"

namespace liaison::load {
namespace {

/// Finds line and column of every place that a diagnostic names.
void find_positions(std::span<Input> inputs, Diagnostics& diagnostics) {
    for (Input& input : inputs) {
        std::vector<Place*> places;
        for (Diagnostic& diagnostic : diagnostics.kept()) {
            for (Place* place : {&diagnostic.place, &diagnostic.other}) {
                if (place->file == input.name()) places.push_back(place);
            }
        }
        if (places.empty()) continue;
        try {
            locate(*input.reopen(), places);
        } catch (const Error&) {
            // The file is gone meanwhile: the diagnostics still say what and where by pointer.
            continue;
        }
    }
}

[[noreturn]] void fail(std::span<Input> inputs, Diagnostics diagnostics) {
    find_positions(inputs, diagnostics);
    const auto file_rank = [&](const std::string& name) {
        return std::ranges::find(inputs, name, &Input::name) - inputs.begin();
    };
    std::ranges::stable_sort(diagnostics.kept(), {}, [&](const Diagnostic& diagnostic) {
        return std::tuple(file_rank(diagnostic.place.file), diagnostic.place.position);
    });
    throw DataError(std::move(diagnostics));
}

}  // namespace

KnowledgeBase load(std::span<Input> inputs) {
    Draft draft;
    std::uint64_t size = 0;
    for (const Input& input : inputs) size += input.size_hint();
    draft.arena.reserve(size);
    bool readable = true;
    for (Input& input : inputs) readable = read(input, draft) && readable;
    if (!readable) fail(inputs, std::move(draft.diagnostics));
    auto parts = resolve(draft);
    if (!draft.diagnostics.empty()) fail(inputs, std::move(draft.diagnostics));
    return KnowledgeBase(std::move(parts));
}

}  // namespace liaison::load
