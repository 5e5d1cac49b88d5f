// SPDX-License-Identifier: MIT
#pragma once

// The bytes of a file, of standard input, of a built-in knowledge base or of a text in memory. They
// are read from front to back. An input that cannot be reopened, such as a pipe, is kept in memory
// while it is read, because finding the position of an error takes a second pass.
//
//     Input input = Input::named("interpol-un");
//     const auto stream = input.open();
//     for (auto bytes = stream->read(); !bytes.empty(); bytes = stream->read()) {
//         sink.write_encoded(bytes);
//     }

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace liaison::load {

/// Bytes in order, in pieces of any size.
class ByteStream {
  public:
    virtual ~ByteStream() = default;
    /// The next bytes, valid until the next call; empty at the end. Throws `Error` (io).
    virtual std::string_view read() = 0;
};

/// Progress of reading an input.
struct Reading {
    std::string_view name;
    std::uint64_t bytes = 0;  ///< read so far
    std::uint64_t size = 0;   ///< total bytes; 0: unknown
    bool ended = false;
};
using ReadingWatcher = std::function<void(const Reading&)>;

/// Bytes at any offset of an input, which stays open.
class ByteFile {
  public:
    virtual ~ByteFile() = default;
    virtual std::uint64_t size() const = 0;
    /// Fills `to` with the bytes from `offset` on. Throws `Error` (io), also if there are fewer.
    virtual void read(std::uint64_t offset, std::span<char> to) const = 0;
};

class Input {
  public:
    /// Most bytes kept of an input that cannot be reopened. Reading more throws `Error` (io).
    static constexpr std::size_t kMostKept = std::size_t{1024} * 1024 * 1024;

    /// "-" means standard input; otherwise a built-in knowledge base of this name or, if there is
    /// none, the file at this path. Opens nothing.
    static Input named(std::string_view spec);

    /// An input that reads `text`. `name` is for messages.
    static Input of_text(std::string name, std::string text);

    /// The name in messages: a path, a built-in name or `<stdin>`.
    const std::string& name() const { return name_; }

    /// Whether it is named by a path: neither standard input nor built in.
    bool is_file() const { return kind_ == Kind::file; }

    /// Size in bytes, or 0 if it is not known before reading.
    std::uint64_t size_hint() const;

    /// Has `watcher` called before the first byte, after each piece and at the end of each reading.
    /// It may not be called when the bytes come from memory.
    void watch(ReadingWatcher watcher) { watcher_ = std::move(watcher); }
    /// Empty if there is none.
    const ReadingWatcher& watcher() const { return watcher_; }

    /// A stream from the first byte. A regular file is opened again each time; other inputs are
    /// read from memory from the second time on. Throws `Error` (io) if it cannot be read: no such
    /// file, a directory, or a pipe without a writer.
    std::unique_ptr<ByteStream> open();

    /// The input for reading at any offset; null if it is empty, or can only be read from front to
    /// back, such as a pipe. Throws `Error` (io) if it cannot be opened.
    std::unique_ptr<ByteFile> open_random_access() const;

  private:
    enum class Kind : std::uint8_t { file, standard_input, builtin, text };

    /// The bytes read of an input that cannot be reopened. Copies of the input share them.
    struct Kept {
        bool begun = false;
        std::string bytes;
    };

    Kind kind_ = Kind::file;
    std::string name_;
    std::string_view builtin_;
    std::shared_ptr<Kept> kept_;
    ReadingWatcher watcher_;
};

/// All bytes of the input. Throws `Error` (io) if it cannot be read or has more than `most` bytes.
std::string text_of(Input& input, std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace liaison::load
