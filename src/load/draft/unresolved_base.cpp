// SPDX-License-Identifier: MIT
#include "load/draft/unresolved_base.hpp"

#include "load/source/memory_advice.hpp"

namespace liaison::load {
namespace {

// Typical bytes of a file for each fact, citation and entity.
constexpr std::uint64_t kBytesOfFact = 250;
constexpr std::uint64_t kBytesOfCitation = 150;
constexpr std::uint64_t kBytesOfEntity = 1500;

}  // namespace

void reserve_for(std::uint64_t bytes, UnresolvedBase& unresolved) {
    unresolved.arena.reserve(bytes);
    prefer_huge_pages(unresolved.arena.bytes().data(), bytes);
    reserve_in_huge_pages(unresolved.facts, bytes / kBytesOfFact);
    reserve_in_huge_pages(unresolved.citations, bytes / kBytesOfCitation);
    reserve_in_huge_pages(unresolved.entities, bytes / kBytesOfEntity);
    unresolved.ids.reserve(bytes / kBytesOfEntity);
}

}  // namespace liaison::load
