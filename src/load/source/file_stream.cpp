// SPDX-License-Identifier: MIT
#include "load/source/file_stream.hpp"

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

#include "liaison/model/error.hpp"

namespace liaison::load {
namespace {

constexpr std::size_t kBufferSize = std::size_t{64} * 1024;
constexpr std::chrono::milliseconds kPatience{3000};  // for the writer of a named pipe
constexpr std::chrono::milliseconds kPause{20};

std::string reason_of(int error) { return std::generic_category().message(error); }

class DescriptorFile : public ByteFile {
  public:
    DescriptorFile(OpenFile file, std::string name)
        : fd_(std::move(file.fd)), name_(std::move(name)), size_(file.size) {}

    std::uint64_t size() const override { return size_; }

    void read(std::uint64_t offset, std::span<char> to) const override {
        while (!to.empty()) {
            const ssize_t count =
                ::pread(fd_.get(), to.data(), to.size(), static_cast<off_t>(offset));
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) throw cannot_read(name_, reason_of(errno));
            if (count == 0) throw cannot_read(name_, "it has become shorter meanwhile");
            to = to.subspan(static_cast<std::size_t>(count));
            offset += static_cast<std::uint64_t>(count);
        }
    }

  private:
    FileDescriptor fd_;
    std::string name_;
    std::uint64_t size_;
};

/// An open file, read through one buffer; `kept`, if given, receives a copy of what was read.
class DescriptorStream : public ByteStream {
  public:
    DescriptorStream(OpenFile file, std::string name, std::shared_ptr<std::string> kept,
                     ReadingWatcher watcher)
        : fd_(std::move(file.fd)),
          name_(std::move(name)),
          kept_(std::move(kept)),
          watcher_(std::move(watcher)),
          reading_{.name = name_, .size = file.size} {
        first_size_ = file.first.copy(buffer_.data(), buffer_.size());
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

/// The file behind a descriptor that is open.
OpenFile opened(FileDescriptor fd, const std::string& name, bool may_await_writer) {
    if (fd.get() < 0) throw cannot_read(name, reason_of(errno));
    struct stat status {};
    if (::fstat(fd.get(), &status) != 0) throw cannot_read(name, reason_of(errno));
    if (S_ISDIR(status.st_mode)) throw cannot_read(name, reason_of(EISDIR));
    OpenFile file{std::move(fd)};
    file.is_regular = S_ISREG(status.st_mode);
    if (file.is_regular) file.size = static_cast<std::uint64_t>(status.st_size);
    if (may_await_writer && S_ISFIFO(status.st_mode))
        file.first = await_writer(file.fd.get(), name);
    return file;
}

}  // namespace

FileDescriptor::~FileDescriptor() {
    if (fd_ > STDIN_FILENO) ::close(fd_);
}

OpenFile open_file(const std::string& path) {
    // Without O_NONBLOCK, opening a pipe that has no writer would hang.
    FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    return opened(std::move(fd), path, true);
}

OpenFile open_standard_input(const std::string& name) {
    return opened(FileDescriptor(STDIN_FILENO), name, false);
}

std::uint64_t size_of_file(const std::string& path) {
    struct stat status {};
    const bool is_regular = ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
    return is_regular ? static_cast<std::uint64_t>(status.st_size) : 0;
}

std::unique_ptr<ByteStream> stream_of(OpenFile file, std::string name,
                                      std::shared_ptr<std::string> kept, ReadingWatcher watcher) {
    return std::make_unique<DescriptorStream>(std::move(file), std::move(name), std::move(kept),
                                              std::move(watcher));
}

std::unique_ptr<ByteFile> file_of(OpenFile file, std::string name) {
    return std::make_unique<DescriptorFile>(std::move(file), std::move(name));
}

}  // namespace liaison::load
