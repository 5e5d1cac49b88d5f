// SPDX-License-Identifier: MIT
#pragma once

// An immutable array of records, in memory or read from a file in blocks when they are first used.
//
//     const std::vector<Date> dates{*Date::parse("2017"), *Date::parse("2018")};
//     const RecordTable<Date> table(dates);
//     table[1].to_string();  // "2018"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace liaison {

/// Reads blocks of a file, each at its first use.
class BlockReader {
  public:
    explicit BlockReader(std::size_t blocks) : is_read_(blocks) {}
    BlockReader(const BlockReader&) = delete;
    BlockReader& operator=(const BlockReader&) = delete;
    virtual ~BlockReader() = default;

    /// Reads a block unless that is done. Throws `Error`: io, or data if the block is damaged.
    void need(std::size_t block) {
        if (is_read_[block]) return;
        read(block);
        is_read_[block] = true;
    }

  private:
    virtual void read(std::size_t block) = 0;

    std::vector<bool> is_read_;
};

template <typename Record>
class RecordTable {
  public:
    /// The number of records in a block of 4 KiB, except for the last one. Larger blocks take
    /// longer where records are read here and there, smaller ones make the list of their checksums
    /// longer.
    static constexpr std::size_t kPerBlock = std::size_t{4} * 1024 / sizeof(Record);

    static constexpr std::size_t blocks_of(std::size_t size) {
        return (size + kPerBlock - 1) / kPerBlock;
    }

    RecordTable() = default;

    /// Refers to records in memory.
    RecordTable(const Record* records, std::size_t size) : records_(records), size_(size) {}
    explicit RecordTable(const std::vector<Record>& records)
        : RecordTable(records.data(), records.size()) {}

    /// Memory for `size` records that `reader` fills; `first_block` is the block of the first one.
    RecordTable(const Record* records, std::size_t size, BlockReader& reader,
                std::size_t first_block)
        : records_(records), size_(size), reader_(&reader), first_block_(first_block) {}

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    bool is_read_on_demand() const { return reader_ != nullptr; }

    const Record& operator[](std::size_t index) const {
        if (reader_ != nullptr) reader_->need(first_block_ + index / kPerBlock);
        return records_[index];
    }

    const Record& front() const { return (*this)[0]; }

    /// Some adjacent records.
    std::span<const Record> part(std::size_t first, std::size_t count) const {
        if (reader_ != nullptr && count > 0) {
            const std::size_t last = first_block_ + (first + count - 1) / kPerBlock;
            for (std::size_t i = first_block_ + first / kPerBlock; i <= last; ++i) reader_->need(i);
        }
        return {records_ + first, count};
    }

    std::span<const Record> all() const { return part(0, size_); }
    auto begin() const { return all().begin(); }
    auto end() const { return all().end(); }

  private:
    const Record* records_ = nullptr;
    std::size_t size_ = 0;
    BlockReader* reader_ = nullptr;  ///< null if all records are in memory
    std::size_t first_block_ = 0;
};

}  // namespace liaison
