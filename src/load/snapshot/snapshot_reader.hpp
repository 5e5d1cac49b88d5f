// SPDX-License-Identifier: MIT
#pragma once

// Reads the blocks of a snapshot into memory when they are first used, and checks them.

#include <memory>
#include <string>
#include <vector>

#include "liaison/load/source/input.hpp"
#include "load/snapshot/snapshot_format.hpp"

namespace liaison::load {

/// The head of a snapshot, and what follows from it.
struct SnapshotOutline {
    SnapshotHead head;
    std::size_t blocks = 0;                ///< of all tables but that of checksums
    std::vector<std::uint64_t> checksums;  ///< of the blocks of that table
};

/// Reads and checks the outline. Throws `Error`: io, or data if it is damaged.
SnapshotOutline read_outline(const ByteFile& file, const std::string& name);

class SnapshotReader final : public BlockReader {
  public:
    SnapshotReader(std::unique_ptr<ByteFile> file, std::string name, SnapshotOutline outline);

    /// Tables that read their blocks by this object, which must outlive them.
    const KnowledgeBase::Tables& tables() const { return tables_; }

  private:
    /// The blocks of one table.
    struct Range {
        std::size_t first_block = 0;
        std::uint64_t offset = 0;  ///< in the file
        std::uint64_t bytes = 0;
        std::uint64_t bytes_of_block = 0;
        bool (*are_sound)(const char* records, std::uint64_t bytes,
                          const KnowledgeBase::Tables& tables) = nullptr;
    };

    void read(std::size_t block) override;
    /// Adds the next table of the file. `offset` and `block` are its first ones, then those of the
    /// table after it.
    template <typename Record>
    RecordTable<Record> next_table(std::uint64_t records, std::uint64_t& offset,
                                   std::size_t& block);

    std::unique_ptr<ByteFile> file_;
    std::string name_;
    std::uint64_t size_;                       ///< of the file
    std::vector<std::uint64_t> of_checksums_;  ///< checksums of the blocks of `checksums_`
    /// A vector would write to all of it.
    std::unique_ptr<char[]> memory_;  // NOLINT(modernize-avoid-c-arrays)
    char* bytes_ = nullptr;           ///< of the file: from the first page of `memory_`
    ChecksumTable checksums_;         ///< of all blocks but its own, which come first
    std::vector<Range> ranges_;       ///< sorted by first block
    KnowledgeBase::Tables tables_;
};

}  // namespace liaison::load
