// SPDX-License-Identifier: MIT
#pragma once

// A byte stream as the input iterator that a parser wants.

#include <cstddef>
#include <iterator>

#include "liaison/load/input.hpp"

namespace liaison::load {

/// Shared by the copies of an iterator: the piece of the stream that is being read.
class ByteSource {
  public:
    explicit ByteSource(ByteStream& stream) : stream_(stream) { refill(); }

    bool at_end() const { return next_ == end_; }

    /// The parser takes a NUL byte for the end of its input; it is handed another byte that no
    /// JSON text may contain, so that it complains instead.
    char current() {
        if (*next_ != '\0') return *next_;
        saw_nul_ = true;
        return '\x01';
    }

    void advance() {
        ++next_;
        if (next_ == end_) refill();
    }

    bool saw_nul() const { return saw_nul_; }

  private:
    void refill() {
        const auto bytes = stream_.read();
        next_ = bytes.data();
        end_ = next_ + bytes.size();
    }

    ByteStream& stream_;
    const char* next_ = nullptr;
    const char* end_ = nullptr;
    bool saw_nul_ = false;
};

/// Equal to the default-constructed iterator at the end of the stream.
class ByteIterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    ByteIterator() = default;
    explicit ByteIterator(ByteSource& source) : source_(&source) {}

    char operator*() const { return source_->current(); }
    ByteIterator& operator++() {
        source_->advance();
        return *this;
    }
    ByteIterator operator++(int) {
        ByteIterator before = *this;
        source_->advance();
        return before;
    }
    bool operator==(const ByteIterator& other) const { return ended() == other.ended(); }

  private:
    bool ended() const { return source_ == nullptr || source_->at_end(); }

    ByteSource* source_ = nullptr;
};

}  // namespace liaison::load
