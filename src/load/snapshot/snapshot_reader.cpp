// SPDX-License-Identifier: MIT
#include "load/snapshot/snapshot_reader.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <span>
#include <utility>

#include "liaison/model/error.hpp"
#include "load/snapshot/soundness.hpp"
#include "load/source/memory_advice.hpp"

namespace liaison::load {
namespace {

static_assert(std::endian::native == std::endian::little,
              "a snapshot is used as it is in the file");

Error refusal(const std::string& name, std::string_view why) {
    return Error{ErrorKind::data, fmt::format("{}: {}", name, why),
                 "make it anew with liaison export --format snapshot"};
}

constexpr std::string_view kDamaged = "this snapshot is damaged";
constexpr std::string_view kCutOff = "this snapshot is cut off, or bytes were added";

template <typename Record>
bool are_sound_records(const char* records, std::uint64_t bytes,
                       const KnowledgeBase::Tables& tables) {
    return are_sound(reinterpret_cast<const Record*>(records),
                     static_cast<std::size_t>(bytes / sizeof(Record)), tables);
}

/// Whether the file can be in memory and have so many records. Sums of such numbers do not
/// overflow.
bool has_sound_sizes(const SnapshotHead& head) {
    return head.size <= std::numeric_limits<std::size_t>::max() / 2 &&
           std::ranges::all_of(head.records,
                               [&](std::uint64_t records) { return records <= head.size; });
}

}  // namespace

SnapshotOutline read_outline(const ByteFile& file, const std::string& name) {
    SnapshotOutline outline;
    SnapshotHead& head = outline.head;
    if (file.size() < sizeof head) throw refusal(name, kCutOff);
    file.read(0, {reinterpret_cast<char*>(&head), sizeof head});
    if (std::string_view(head.magic.data(), head.magic.size()) != kSnapshotMagic) {
        throw refusal(name, "this is not a snapshot");
    }
    if (head.version != kSnapshotVersion) {
        throw refusal(name, fmt::format("this snapshot has version {} of the format, not {}",
                                        head.version, kSnapshotVersion));
    }
    if (head.size != file.size()) throw refusal(name, kCutOff);
    if (!has_sound_sizes(head)) throw refusal(name, kDamaged);

    KnowledgeBase::Tables tables;
    std::size_t i = 0;
    for_each_table(tables, [&]<typename Record>(const RecordTable<Record>&) {
        const auto records = static_cast<std::size_t>(head.records[i++]);
        outline.blocks += RecordTable<Record>::blocks_of(records);
    });
    if (outline.blocks > head.size / (2 * sizeof(std::uint64_t))) throw refusal(name, kDamaged);
    outline.checksums.resize(ChecksumTable::blocks_of(outline.blocks));
    const std::size_t bytes = outline.checksums.size() * sizeof(std::uint64_t);
    if (bytes > head.size - sizeof head) throw refusal(name, kDamaged);
    file.read(sizeof head, {reinterpret_cast<char*>(outline.checksums.data()), bytes});
    const std::string_view part = checked_part(head);
    const std::uint64_t of_head = XXH3_64bits(part.data(), part.size());
    if (XXH3_64bits_withSeed(outline.checksums.data(), bytes, of_head) != head.checksum) {
        throw refusal(name, kDamaged);
    }
    return outline;
}

template <typename Record>
RecordTable<Record> SnapshotReader::next_table(std::uint64_t records, std::uint64_t& offset,
                                               std::size_t& block) {
    const std::uint64_t first = start_of_table(offset, records * sizeof(Record));
    if (first > size_ || records > (size_ - first) / sizeof(Record)) throw refusal(name_, kDamaged);
    const auto count = static_cast<std::size_t>(records);
    const RecordTable<Record> table(reinterpret_cast<const Record*>(bytes_ + first), count, *this,
                                    block);
    ranges_.push_back({block, first, records * sizeof(Record),
                       RecordTable<Record>::kPerBlock * sizeof(Record), are_sound_records<Record>});
    offset = first + records * sizeof(Record);
    block += RecordTable<Record>::blocks_of(count);
    return table;
}

SnapshotReader::SnapshotReader(std::unique_ptr<ByteFile> file, std::string name,
                               SnapshotOutline outline)
    : BlockReader(outline.checksums.size() + outline.blocks),
      file_(std::move(file)),
      name_(std::move(name)),
      size_(outline.head.size),
      of_checksums_(std::move(outline.checksums)) {
    const SnapshotHead& head = outline.head;
    const auto length = static_cast<std::size_t>(size_);
    std::size_t space = length + kPage;
    memory_ = std::make_unique_for_overwrite<char[]>(space);  // NOLINT(modernize-avoid-c-arrays)
    void* first = memory_.get();
    bytes_ = static_cast<char*>(std::align(kPage, length, first, space));
    avoid_huge_pages(bytes_, length);

    std::uint64_t offset = sizeof head + of_checksums_.size() * sizeof(std::uint64_t);
    std::size_t block = 0;
    checksums_ = next_table<std::uint64_t>(outline.blocks, offset, block);
    std::size_t i = 0;
    for_each_table(tables_, [&]<typename Record>(RecordTable<Record>& table) {
        table = next_table<Record>(head.records[i++], offset, block);
    });
    tables_.schema = head.schema;
    tables_.title = head.title;
    tables_.description = head.description;
    tables_.hub = head.hub;
    tables_.words.documents = head.documents;
    const std::size_t starts = tables_.entities.size() + 1;
    const bool has_starts =
        tables_.starts.size() == starts && tables_.neighbours.starts.size() == starts;
    const bool has_texts =
        std::ranges::all_of(std::array{head.schema, head.title, head.description}, [&](Text text) {
            return std::uint64_t{text.offset} + text.length <= tables_.texts.size();
        });
    const bool has_hub = to_index(head.hub) < tables_.entities.size();
    if (offset != size_ || !has_starts || !has_texts || !has_hub) throw refusal(name_, kDamaged);
}

void SnapshotReader::read(std::size_t block) {
    const Range& range =
        *std::prev(std::ranges::upper_bound(ranges_, block, {}, &Range::first_block));
    const std::uint64_t skipped = (block - range.first_block) * range.bytes_of_block;
    const std::uint64_t bytes = std::min(range.bytes_of_block, range.bytes - skipped);
    char* const records = bytes_ + range.offset + skipped;
    file_->read(range.offset + skipped, {records, static_cast<std::size_t>(bytes)});
    const std::size_t first = of_checksums_.size();  // of the blocks that are not checksums
    const std::uint64_t checksum = block < first ? of_checksums_[block] : checksums_[block - first];
    if (XXH3_64bits(records, static_cast<std::size_t>(bytes)) != checksum ||
        !range.are_sound(records, bytes, tables_)) {
        throw refusal(name_, kDamaged);
    }
}

}  // namespace liaison::load
