// SPDX-License-Identifier: MIT
#include "liaison/load/snapshot/snapshot.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "liaison/model/error.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"
#include "load/snapshot/snapshot_format.hpp"
#include "load/snapshot/snapshot_reader.hpp"

namespace liaison::load {
namespace {

/// Copies a record to where all bytes are zero. Those between its fields stay zero: in a copy as a
/// whole, they would have no definite value.
template <typename Record>
void copy_fields(const Record& record, Record& copy) {
    if constexpr (std::has_unique_object_representations_v<Record>) {
        copy = record;
    } else {
        for_each_field<Record>(
            [&](const auto& field) { copy.*field.member = record.*field.member; });
        if constexpr (std::is_same_v<Record, Entity>) copy.type = record.type;
    }
}

/// Calls `visit` with the bytes of each block of a table.
template <typename Record>
void for_each_block(const RecordTable<Record>& table, const auto& visit) {
    std::vector<char> block;
    for (std::size_t first = 0; first < table.size(); first += RecordTable<Record>::kPerBlock) {
        const std::size_t count = std::min(RecordTable<Record>::kPerBlock, table.size() - first);
        block.assign(count * sizeof(Record), 0);
        auto* copies = reinterpret_cast<Record*>(block.data());
        for (const Record& record : table.part(first, count)) copy_fields(record, *copies++);
        visit(std::string_view(block.data(), block.size()));
    }
}

using Checksums = std::vector<std::uint64_t>;

std::string_view bytes_of(const Checksums& checksums) {
    return {reinterpret_cast<const char*>(checksums.data()),
            checksums.size() * sizeof(std::uint64_t)};
}

/// The checksums of the blocks of a table.
template <typename Record>
void append_checksums(const RecordTable<Record>& table, Checksums& checksums) {
    for_each_block(table, [&](std::string_view block) {
        checksums.push_back(XXH3_64bits(block.data(), block.size()));
    });
}

SnapshotHead head_of(const KnowledgeBase::Tables& tables, const Checksums& of_blocks,
                     const Checksums& of_checksums) {
    SnapshotHead head;
    kSnapshotMagic.copy(head.magic.data(), head.magic.size());
    head.hub = tables.hub;
    head.schema = tables.schema;
    head.title = tables.title;
    head.description = tables.description;
    head.documents = tables.words.documents;
    const std::size_t bytes = bytes_of(of_blocks).size();
    head.size = start_of_table(sizeof head + bytes_of(of_checksums).size(), bytes) + bytes;
    std::size_t i = 0;
    for_each_table(tables, [&]<typename Record>(const RecordTable<Record>& table) {
        head.records[i++] = table.size();
        const std::size_t size = table.size() * sizeof(Record);
        head.size = start_of_table(head.size, size) + size;
    });
    const std::string_view part = checked_part(head);
    const std::string_view rest = bytes_of(of_checksums);
    head.checksum =
        XXH3_64bits_withSeed(rest.data(), rest.size(), XXH3_64bits(part.data(), part.size()));
    return head;
}

}  // namespace

bool is_snapshot(const Input& input) {
    const auto file = input.open_random_access();
    if (!file || file->size() < kSnapshotMagic.size()) return false;
    std::array<char, kSnapshotMagic.size()> first{};
    file->read(0, first);
    return std::string_view(first.data(), first.size()) == kSnapshotMagic;
}

KnowledgeBase open_snapshot(const Input& input) {
    auto file = input.open_random_access();
    if (!file) throw Error{ErrorKind::io, "cannot read " + input.name() + " as a snapshot"};
    auto outline = read_outline(*file, input.name());
    auto reader =
        std::make_shared<SnapshotReader>(std::move(file), input.name(), std::move(outline));
    return {reader->tables(), reader};
}

std::vector<std::string> files_in_snapshot(const KnowledgeBase& kb) {
    const RecordTable<char>& made_of = kb.tables().made_of;
    std::vector<std::string> names;
    for (std::string_view rest{made_of.all().data(), made_of.size()}; !rest.empty();) {
        names.emplace_back(text::printable(text::take_until(rest, '\n')));
    }
    return names;
}

void check_snapshot(const KnowledgeBase& kb) {
    for_each_table(kb.tables(), [](const auto& table) { static_cast<void>(table.all()); });
}

void write_snapshot(const KnowledgeBase::Tables& tables,
                    const std::function<void(std::string_view)>& write) {
    Checksums of_blocks;
    for_each_table(tables, [&](const auto& table) { append_checksums(table, of_blocks); });
    const ChecksumTable checksums(of_blocks);
    Checksums of_checksums;
    append_checksums(checksums, of_checksums);

    const SnapshotHead head = head_of(tables, of_blocks, of_checksums);
    write({reinterpret_cast<const char*>(&head), sizeof head});
    write(bytes_of(of_checksums));
    std::uint64_t offset = sizeof head + bytes_of(of_checksums).size();
    const auto write_table = [&]<typename Record>(const RecordTable<Record>& table) {
        const std::uint64_t start = start_of_table(offset, table.size() * sizeof(Record));
        write(std::string(static_cast<std::size_t>(start - offset), '\0'));
        offset = start;
        for_each_block(table, [&](std::string_view block) {
            write(block);
            offset += block.size();
        });
    };
    write_table(checksums);
    for_each_table(tables, write_table);
}

}  // namespace liaison::load
