// SPDX-License-Identifier: MIT
#include "load/snapshot/snapshot_reader.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <span>
#include <utility>

#include "liaison/model/error.hpp"
#include "load/snapshot/soundness.hpp"

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

/// Asks the system not to use huge pages, of which a few scattered blocks would fill many.
void avoid_huge_pages([[maybe_unused]] char* first, [[maybe_unused]] std::size_t bytes) {
#ifdef MADV_NOHUGEPAGE
    constexpr std::uintptr_t kPage = 4096;
    const auto begin = (reinterpret_cast<std::uintptr_t>(first) + kPage - 1) & ~(kPage - 1);
    const auto end = (reinterpret_cast<std::uintptr_t>(first) + bytes) & ~(kPage - 1);
    if (begin >= end) return;
    // Only an integer can be rounded. If madvise fails, more memory is used.
    auto* const address = reinterpret_cast<void*>(begin);  // NOLINT(performance-no-int-to-ptr)
    ::madvise(address, end - begin, MADV_NOHUGEPAGE);
#endif
}

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
    std::size_t blocks = 0;
    std::size_t i = 0;
    for_each_table(tables, [&]<typename Record>(const RecordTable<Record>&) {
        blocks += RecordTable<Record>::blocks_of(static_cast<std::size_t>(head.records[i++]));
    });
    if (blocks > (head.size - sizeof head) / sizeof(std::uint64_t)) throw refusal(name, kDamaged);
    outline.checksums.resize(blocks);
    file.read(sizeof head,
              {reinterpret_cast<char*>(outline.checksums.data()), blocks * sizeof(std::uint64_t)});
    const std::string_view part = checked_part(head);
    const std::uint64_t of_head = XXH3_64bits(part.data(), part.size());
    const std::uint64_t checksum =
        XXH3_64bits_withSeed(outline.checksums.data(), blocks * sizeof(std::uint64_t), of_head);
    if (checksum != head.checksum) throw refusal(name, kDamaged);
    return outline;
}

SnapshotReader::SnapshotReader(std::unique_ptr<ByteFile> file, std::string name,
                               SnapshotOutline outline)
    : BlockReader(outline.checksums.size()),
      file_(std::move(file)),
      name_(std::move(name)),
      checksums_(std::move(outline.checksums)) {
    const SnapshotHead& head = outline.head;
    const auto size = static_cast<std::size_t>(head.size);
    memory_ = std::make_unique_for_overwrite<char[]>(size);
    avoid_huge_pages(memory_.get(), size);

    std::uint64_t offset = sizeof head + checksums_.size() * sizeof(std::uint64_t);
    std::size_t block = 0;
    for_each_table(tables_, [&]<typename Record>(RecordTable<Record>& table) {
        const std::uint64_t records = head.records[ranges_.size()];
        offset = aligned(offset);
        if (offset > size || records > (size - offset) / sizeof(Record))
            throw refusal(name_, kDamaged);
        table = RecordTable<Record>(reinterpret_cast<const Record*>(memory_.get() + offset),
                                    static_cast<std::size_t>(records), *this, block);
        ranges_.push_back({block, offset, records * sizeof(Record),
                           RecordTable<Record>::kPerBlock * sizeof(Record),
                           are_sound_records<Record>});
        offset += records * sizeof(Record);
        block += RecordTable<Record>::blocks_of(static_cast<std::size_t>(records));
    });
    tables_.schema = head.schema;
    tables_.title = head.title;
    tables_.description = head.description;
    tables_.hub = head.hub;
    tables_.words.documents = head.documents;
    const bool has_starts = tables_.starts.size() == tables_.entities.size() + 1;
    const bool has_texts =
        std::ranges::all_of(std::array{head.schema, head.title, head.description}, [&](Text text) {
            return std::uint64_t{text.offset} + text.length <= tables_.texts.size();
        });
    const bool has_hub = to_index(head.hub) < tables_.entities.size();
    if (offset != size || !has_starts || !has_texts || !has_hub) throw refusal(name_, kDamaged);
}

void SnapshotReader::read(std::size_t block) {
    const Range& range =
        *std::prev(std::ranges::upper_bound(ranges_, block, {}, &Range::first_block));
    const std::uint64_t skipped = (block - range.first_block) * range.bytes_of_block;
    const std::uint64_t bytes = std::min(range.bytes_of_block, range.bytes - skipped);
    char* const records = memory_.get() + range.offset + skipped;
    file_->read(range.offset + skipped, {records, static_cast<std::size_t>(bytes)});
    if (XXH3_64bits(records, static_cast<std::size_t>(bytes)) != checksums_[block] ||
        !range.are_sound(records, bytes, tables_)) {
        throw refusal(name_, kDamaged);
    }
}

}  // namespace liaison::load
