// SPDX-License-Identifier: MIT
#include "liaison/load/source/input.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

#include "liaison/load/source/builtin.hpp"
#include "liaison/model/error.hpp"

namespace liaison::load {
namespace {

constexpr std::size_t kBufferSize = std::size_t{64} * 1024;
constexpr std::chrono::milliseconds kPatience{3000};  // for the writer of a named pipe
constexpr std::chrono::milliseconds kPause{20};

Error cannot_read(const std::string& name, std::string_view reason) {
    return Error{ErrorKind::io, fmt::format("cannot read {}: {}", name, reason)};
}

std::string reason_of(int error) { return std::generic_category().message(error); }

class FileDescriptor {
  public:
    explicit FileDescriptor(int fd) : fd_(fd) {}
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    FileDescriptor(FileDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    FileDescriptor& operator=(FileDescriptor&&) = delete;
    ~FileDescriptor() {
        if (fd_ > STDIN_FILENO) ::close(fd_);
    }
    int get() const { return fd_; }

  private:
    int fd_;
};

/// Text that is in memory.
class MemoryStream : public ByteStream {
  public:
    explicit MemoryStream(std::string_view bytes) : bytes_(bytes) {}
    std::string_view read() override { return std::exchange(bytes_, {}); }

  private:
    std::string_view bytes_;
};

/// An open file, read through one buffer; `kept`, if given, receives a copy of what was read.
class DescriptorStream : public ByteStream {
  public:
    DescriptorStream(FileDescriptor fd, std::string name, std::uint64_t size,
                     std::string_view first, std::shared_ptr<std::string> kept,
                     ReadingWatcher watcher)
        : fd_(std::move(fd)),
          name_(std::move(name)),
          kept_(std::move(kept)),
          watcher_(std::move(watcher)),
          reading_{.name = name_, .size = size} {
        first_size_ = first.copy(buffer_.data(), buffer_.size());
        tell();
    }
    DescriptorStream(const DescriptorStream&) = delete;
    DescriptorStream& operator=(const DescriptorStream&) = delete;
    ~DescriptorStream() override {
        reading_.ended = true;
        tell();
    }

    std::string_view read() override {
        const auto bytes = first_size_ > 0
                               ? std::string_view(buffer_.data(), std::exchange(first_size_, 0))
                               : read_more();
        if (kept_) keep(bytes);
        reading_.bytes += bytes.size();
        tell();
        return bytes;
    }

  private:
    void keep(std::string_view bytes) {
        if (kept_->size() + bytes.size() > Input::kMostKept) {
            throw Error{
                ErrorKind::io,
                fmt::format("cannot read {}: it has more than {} bytes", name_, Input::kMostKept),
                "save it as a file, which may have more"};
        }
        kept_->append(bytes);
    }

    std::string_view read_more() {
        ssize_t count = 0;
        do {
            count = ::read(fd_.get(), buffer_.data(), buffer_.size());
        } while (count < 0 && errno == EINTR);
        if (count < 0) throw cannot_read(name_, reason_of(errno));
        return {buffer_.data(), static_cast<std::size_t>(count)};
    }

    void tell() const {
        if (watcher_) watcher_(reading_);
    }

    FileDescriptor fd_;
    std::string name_;
    std::shared_ptr<std::string> kept_;
    ReadingWatcher watcher_;
    Reading reading_;
    std::size_t first_size_ = 0;
    std::array<char, kBufferSize> buffer_{};
};

/// Waits until a process opens the pipe for writing, then makes its reads block. Returns the bytes
/// read meanwhile: only a read tells whether there is a writer (0 bytes: none yet). Throws `Error`
/// (io) after `kPatience`.
std::string await_writer(int fd, const std::string& name) {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    std::array<char, 512> first{};
    ssize_t count = 0;
    while ((count = ::read(fd, first.data(), first.size())) == 0) {
        if (std::chrono::steady_clock::now() > deadline) {
            throw cannot_read(name, "nobody writes to this pipe");
        }
        std::this_thread::sleep_for(kPause);
    }
    if (count < 0 && errno != EAGAIN) throw cannot_read(name, reason_of(errno));
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) & ~O_NONBLOCK);
    return {first.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0))};
}

}  // namespace

Input Input::named(std::string_view spec) {
    Input input;
    if (spec == "-") {
        input.kind_ = Kind::standard_input;
        input.name_ = "<stdin>";
        input.kept_ = std::make_shared<Kept>();
        return input;
    }
    input.name_ = spec;
    const auto all = builtins();
    const auto builtin = std::ranges::find(all, spec, &Builtin::name);
    if (builtin != all.end()) {
        input.kind_ = Kind::builtin;
        input.builtin_ = builtin->json;
    }
    return input;
}

Input Input::of_text(std::string name, std::string text) {
    Input input;
    input.kind_ = Kind::text;
    input.name_ = std::move(name);
    input.kept_ = std::make_shared<Kept>(Kept{true, std::move(text)});
    return input;
}

std::uint64_t Input::size_hint() const {
    if (kept_) return kept_->bytes.size();
    if (kind_ == Kind::builtin) return builtin_.size();
    struct stat status {};
    if (kind_ == Kind::file && ::stat(name_.c_str(), &status) == 0 && S_ISREG(status.st_mode)) {
        return static_cast<std::uint64_t>(status.st_size);
    }
    return 0;
}

std::unique_ptr<ByteStream> Input::open() {
    if (kind_ == Kind::builtin) return std::make_unique<MemoryStream>(builtin_);
    if (kept_ && kept_->begun) return std::make_unique<MemoryStream>(kept_->bytes);

    // Without O_NONBLOCK, opening a pipe that has no writer would hang.
    FileDescriptor fd(kind_ == Kind::standard_input
                          ? STDIN_FILENO
                          : ::open(name_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (fd.get() < 0) throw cannot_read(name_, reason_of(errno));
    struct stat status {};
    if (::fstat(fd.get(), &status) != 0) throw cannot_read(name_, reason_of(errno));
    if (S_ISDIR(status.st_mode)) throw cannot_read(name_, reason_of(EISDIR));
    std::string first;
    if (S_ISFIFO(status.st_mode) && kind_ == Kind::file) first = await_writer(fd.get(), name_);
    if (!kept_ && !S_ISREG(status.st_mode)) kept_ = std::make_shared<Kept>();
    std::shared_ptr<std::string> bytes;
    if (kept_) {
        kept_->begun = true;
        bytes = {kept_, &kept_->bytes};
    }
    const auto size = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
    return std::make_unique<DescriptorStream>(std::move(fd), name_, size, first, std::move(bytes),
                                              watcher_);
}

std::string text_of(Input& input, std::size_t most) {
    std::string text;
    const auto stream = input.open();
    for (auto bytes = stream->read(); !bytes.empty(); bytes = stream->read()) {
        text += bytes;
        if (text.size() <= most) continue;
        throw cannot_read(input.name(), fmt::format("it has more than {} bytes", most));
    }
    return text;
}

}  // namespace liaison::load
