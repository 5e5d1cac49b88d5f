// SPDX-License-Identifier: MIT
#include "load/draft/record_pointer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace liaison::load {
namespace {

Place element(const Draft& draft, std::size_t file, std::string_view array, std::size_t place,
              std::string_view suffix) {
    return {.file = draft.files[file].name,
            .pointer = fmt::format("{}/{}{}", array, place, suffix)};
}

}  // namespace

Place place_of(const Draft& draft, const DraftEntity& entity, std::string_view suffix) {
    return element(draft, entity.file, array_key_of(entity.entity.type), entity.place, suffix);
}

Place place_of(const Draft& draft, const DraftSource& source, std::string_view suffix) {
    return element(draft, source.file, "sources", source.place, suffix);
}

Place place_of_fact(const Draft& draft, std::size_t fact, std::string_view suffix) {
    const auto after = std::ranges::upper_bound(draft.files, fact, {}, &DraftFile::first_fact);
    const auto file = static_cast<std::size_t>(after - draft.files.begin()) - 1;
    return element(draft, file, "facts", fact - draft.files[file].first_fact, suffix);
}

}  // namespace liaison::load
