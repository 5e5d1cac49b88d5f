// SPDX-License-Identifier: MIT
#pragma once

// Where a file's bytes come from: a path, standard input, a knowledge base carried within the
// program, or memory. Read once from front to back; what cannot be read twice is kept while it is
// read, so that the place of a fault can still be found.
//
//     Input input = Input::named("interpol-un");
//     auto stream = input.open();
//     for (auto bytes = stream->read(); !bytes.empty(); bytes = stream->read()) …

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace liaison::load {

/// Bytes in order, in pieces as large as they come.
class ByteStream {
  public:
    virtual ~ByteStream() = default;
    /// The next bytes, valid until the next call; empty at the end. Throws `Error` (io).
    virtual std::string_view read() = 0;
};

/// How far the reading of an input has come.
struct Reading {
    std::string_view name;
    std::uint64_t bytes = 0;  ///< read so far
    std::uint64_t size = 0;   ///< in all; 0: not known
    bool ended = false;
};
using ReadingWatcher = std::function<void(const Reading&)>;

class Input {
  public:
    /// Bytes that are kept of what cannot be read twice. Reading more of it throws `Error` (io).
    static constexpr std::size_t kMostKept = std::size_t{1024} * 1024 * 1024;

    /// "-" is standard input, the name of a built-in knowledge base that one, all else a path.
    static Input named(std::string_view spec);

    /// A text that is in memory already.
    static Input of_text(std::string name, std::string text);

    /// As it stands before the colon in a message.
    const std::string& name() const { return name_; }

    /// Whether it is named by a path: neither standard input nor built in.
    bool is_file() const { return kind_ == Kind::file; }

    /// Size in bytes where it is known beforehand, otherwise 0.
    std::uint64_t size_hint() const;

    /// Whom to tell each time it is read: before the first byte, after each piece, and at the end.
    /// What comes from memory is not told of.
    void watch(ReadingWatcher watcher) { watcher_ = std::move(watcher); }

    /// From the first byte, each time: a file is opened again, all else comes from what was kept.
    /// Throws `Error` (io) if there is no such file, or no file but, say, a directory or a pipe
    /// that nobody writes to.
    std::unique_ptr<ByteStream> open();

  private:
    enum class Kind : std::uint8_t { file, standard_input, builtin, text };

    /// What was read of something that cannot be read twice; copies of an input share it.
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

/// All of it. Throws as `open` and `read` do, and if it has more bytes than it may.
std::string text_of(Input& input, std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace liaison::load
