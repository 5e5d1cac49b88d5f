// SPDX-License-Identifier: MIT
#pragma once

// The layout of a snapshot: a `SnapshotHead`; the checksums of the blocks of the next table; a
// table with a checksum for each block of the others; the others.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::load {

/// Begins like PNG: no text, and damaged if line ends were converted.
inline constexpr std::string_view kSnapshotMagic = "\x89LKB\r\n\x1a\n";
inline constexpr std::uint32_t kSnapshotVersion = 2;

/// Calls `visit` with each table, in the order of the file.
template <typename Tables>
void for_each_table(Tables& tables, const auto& visit) {
    visit(tables.texts);
    visit(tables.entities);
    visit(tables.facts);
    visit(tables.sources);
    visit(tables.sections);
    visit(tables.fingerprints);
    visit(tables.captures);
    visit(tables.aliases);
    visit(tables.citations);
    visit(tables.starts);
    visit(tables.by_object);
    visit(tables.by_context);
    visit(tables.narrower);
    visit(tables.neighbours.starts);
    visit(tables.neighbours.entities);
    visit(tables.names.texts);
    visit(tables.names.keys);
    visit(tables.words.texts);
    visit(tables.words.words);
    visit(tables.words.postings);
    visit(tables.made_of);
}
inline constexpr std::size_t kTables = 21;

struct SnapshotHead {
    std::array<char, 8> magic{};
    std::uint64_t checksum = 0;  ///< of what follows, and of the checksums behind the head
    std::uint32_t version = kSnapshotVersion;
    EntityIndex hub = kNoEntity;
    std::uint64_t size = 0;  ///< of the file
    std::uint64_t documents = 0;
    Text schema;
    Text title;
    Text description;
    std::array<std::uint64_t, kTables> records{};  ///< of each table
};

/// The part of the head that its checksum covers.
inline std::string_view checked_part(const SnapshotHead& head) {
    const std::string_view bytes{reinterpret_cast<const char*>(&head), sizeof head};
    return bytes.substr(offsetof(SnapshotHead, version));
}

/// The table of the checksums of blocks. It is read on demand as well, since it grows with the
/// file.
using ChecksumTable = RecordTable<std::uint64_t>;

/// The size of a page of memory.
inline constexpr std::uint64_t kPage = 4096;

/// Where a table of so many bytes begins behind `offset`: at the next multiple of 16 or, so that
/// few of its blocks are in two pages, at the next page.
constexpr std::uint64_t start_of_table(std::uint64_t offset, std::uint64_t bytes) {
    const std::uint64_t step = bytes < kPage ? 16 : kPage;
    return (offset + step - 1) / step * step;
}
static_assert(start_of_table(17, 16) == 32 && start_of_table(17, kPage) == kPage);

static_assert(sizeof(SnapshotHead) == 64 + 8 * kTables);
static_assert(sizeof(Entity) == 72 && sizeof(Fact) == 64 && sizeof(Source) == 80);
static_assert(sizeof(Section) == 24 && sizeof(Capture) == 24 && sizeof(Alias) == 12);
static_assert(sizeof(Citation) == 20 && sizeof(FactStarts) == 12);
static_assert(sizeof(NameKey) == 12 && sizeof(IndexedWord) == 32);

}  // namespace liaison::load
