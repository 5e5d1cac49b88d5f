// SPDX-License-Identifier: MIT
#include "load/draft/record_pointer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace liaison::load {
namespace {

SourceLocation element(const UnresolvedBase& unresolved, std::size_t file, std::string_view array,
                       std::size_t index, std::string_view suffix) {
    return {.file = unresolved.files[file].name,
            .pointer = fmt::format("{}/{}{}", array, index, suffix)};
}

}  // namespace

SourceLocation location_of(const UnresolvedBase& unresolved, const UnresolvedEntity& entity,
                           std::string_view suffix) {
    return element(unresolved, entity.file, array_key_of(entity.entity.type), entity.index, suffix);
}

SourceLocation location_of(const UnresolvedBase& unresolved, const UnresolvedSource& source,
                           std::string_view suffix) {
    return element(unresolved, source.file, "sources", source.index, suffix);
}

SourceLocation location_of_fact(const UnresolvedBase& unresolved, std::size_t fact,
                                std::string_view suffix) {
    const auto after =
        std::ranges::upper_bound(unresolved.files, fact, {}, &UnresolvedFile::first_fact);
    const auto file = static_cast<std::size_t>(after - unresolved.files.begin()) - 1;
    return element(unresolved, file, "facts", fact - unresolved.files[file].first_fact, suffix);
}

}  // namespace liaison::load
