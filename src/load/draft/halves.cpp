// SPDX-License-Identifier: MIT
#include "load/draft/halves.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "liaison/load/format/format.hpp"
#include "load/draft/append_facts.hpp"
#include "load/json/json_parser.hpp"

namespace liaison::load {
namespace {

constexpr std::size_t kBufferSize = std::size_t{64} * 1024;
constexpr std::string_view kWhitespace = " \t\r\n";  // of JSON

/// Whether the text before `end` ends with `c` and whitespace. Moves `end` to before that `c`.
bool ends_with(std::string_view text, std::size_t& end, char c) {
    const std::size_t last = text.substr(0, end).find_last_not_of(kWhitespace);
    if (last == std::string_view::npos || text[last] != c) return false;
    end = last;
    return true;
}

/// The offset of a comma near the middle of the file that is probably between two facts. The first
/// part is smaller, as entities take longer than facts, and they usually come first.
std::optional<std::uint64_t> probable_end_of_fact(const ByteFile& file) {
    const std::uint64_t middle = file.size() / 32 * 15;
    std::string window(kBufferSize, ' ');
    file.read(middle, window);
    constexpr std::string_view kFirstKey = "\"subject\"";
    for (std::size_t key = window.find(kFirstKey); key != std::string::npos;
         key = window.find(kFirstKey, key + 1)) {
        std::size_t end = key;
        if (!ends_with(window, end, '{') || !ends_with(window, end, ',')) continue;
        const std::uint64_t comma = middle + end;
        if (ends_with(window, end, '}')) return comma;
    }
    return std::nullopt;
}

/// Whether a second thread may run at the same time. It reserves address space for its half, which
/// must not fail if the process has little.
bool may_have_second_thread() {
    rlimit address_space{};
    return std::thread::hardware_concurrency() > 1 && ::getrlimit(RLIMIT_AS, &address_space) == 0 &&
           address_space.rlim_cur == RLIM_INFINITY;
}

/// Reads the facts from an offset of a file to its end in a thread.
class SecondHalf {
  public:
    SecondHalf(const ByteFile& file, std::uint64_t begin)
        : file_(file), begin_(begin), offset_(begin), thread_([this] { read(); }) {}
    SecondHalf(const SecondHalf&) = delete;
    SecondHalf& operator=(const SecondHalf&) = delete;
    ~SecondHalf() { stop(); }

    /// The number of bytes read so far.
    std::uint64_t bytes() const { return offset_ - begin_; }

    /// Waits for the end. Returns the records; nullopt if there is more than facts or a fault.
    std::optional<UnresolvedBase> take() {
        if (thread_.joinable()) thread_.join();
        return std::exchange(records_, std::nullopt);
    }

    /// Has the thread end as soon as it can.
    void stop() {
        is_wanted_ = false;
        if (thread_.joinable()) thread_.join();
    }

  private:
    /// The half as a document that has only facts.
    class Stream : public ByteStream {
      public:
        explicit Stream(SecondHalf& half) : half_(half) {}

        std::string_view read() override {
            if (std::exchange(is_first_, false)) return start_;
            const std::uint64_t left = half_.file_.size() - half_.offset_;
            if (!half_.is_wanted_) return {};
            const std::span<char> piece =
                std::span(buffer_).first(std::min<std::uint64_t>(left, buffer_.size()));
            half_.file_.read(half_.offset_, piece);
            half_.offset_ += piece.size();
            return {piece.data(), piece.size()};
        }

      private:
        SecondHalf& half_;
        bool is_first_ = true;
        const std::string start_ = fmt::format(R"({{"format":{},"facts":[)", kFormat);
        std::vector<char> buffer_ =
            std::vector<char>(kBufferSize);  // a thread's stack may be small
    };
    static constexpr std::size_t kKeysOfStart = 2;

    void read() noexcept {
        try {
            UnresolvedBase records;
            const std::string no_name;  // faults are not reported from here
            reserve_for(file_.size() - begin_, records);
            records.files.emplace_back();
            DocumentReader reader(records, no_name);
            Stream stream(*this);
            const bool is_json = !parse_json(stream, reader);
            if (is_json && reader.document_keys() == kKeysOfStart && records.diagnostics.empty()) {
                records_ = std::move(records);
            }
        } catch (...) {
            // The first half goes on with the bytes of this one, and meets the same error.
            records_.reset();
        }
    }

    const ByteFile& file_;
    std::uint64_t begin_;
    std::atomic<std::uint64_t> offset_;
    std::atomic<bool> is_wanted_ = true;
    std::optional<UnresolvedBase> records_;
    std::thread thread_;  // the last member, as it uses the others
};

/// See `stream_for`.
class DividedStream : public ByteStream {
  public:
    DividedStream(std::unique_ptr<ByteFile> file, std::uint64_t middle,
                  const DocumentReader& reader, const Input& input, UnresolvedBase& unresolved)
        : file_(std::move(file)),
          middle_(middle),
          reader_(reader),
          unresolved_(unresolved),
          watcher_(input.watcher()),
          reading_{.name = input.name(), .size = file_->size()},
          second_(*file_, middle + 1) {
        tell();
    }
    DividedStream(const DividedStream&) = delete;
    DividedStream& operator=(const DividedStream&) = delete;
    ~DividedStream() override {
        reading_.ended = true;
        tell();
    }

    std::string_view read() override {
        if (has_ended_) return {};
        if (offset_ == middle_) {
            if (auto facts = reader_.is_behind_fact() ? second_.take() : std::nullopt) {
                append_facts(*std::move(facts), unresolved_);
                has_ended_ = true;
                return "]}";
            }
            second_.stop();
        }
        const std::uint64_t end = offset_ < middle_ ? middle_ : file_->size();
        const std::span<char> piece =
            std::span(buffer_).first(std::min<std::uint64_t>(end - offset_, buffer_.size()));
        file_->read(offset_, piece);
        offset_ += piece.size();
        tell();
        return {piece.data(), piece.size()};
    }

  private:
    void tell() {
        if (!watcher_) return;
        reading_.bytes = offset_ <= middle_ ? offset_ + second_.bytes() : offset_;
        watcher_(reading_);
    }

    std::unique_ptr<ByteFile> file_;
    std::uint64_t middle_;
    const DocumentReader& reader_;
    UnresolvedBase& unresolved_;
    const ReadingWatcher& watcher_;
    Reading reading_;
    std::uint64_t offset_ = 0;
    bool has_ended_ = false;
    std::array<char, kBufferSize> buffer_{};
    SecondHalf second_;
};

}  // namespace

std::unique_ptr<ByteStream> stream_for(const DocumentReader& reader, Input& input,
                                       UnresolvedBase& unresolved) {
    const bool is_large = input.size_hint() >= kLeastDivided;
    if (is_large && !unresolved.advice && may_have_second_thread()) {
        auto file = input.open_random_access();
        const auto middle = file ? probable_end_of_fact(*file) : std::nullopt;
        if (middle) {
            try {
                return std::make_unique<DividedStream>(std::move(file), *middle, reader, input,
                                                       unresolved);
            } catch (const std::system_error&) {
                return input.open();  // the system allows no more threads
            }
        }
    }
    return input.open();
}

}  // namespace liaison::load
