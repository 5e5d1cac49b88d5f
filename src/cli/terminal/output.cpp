// SPDX-License-Identifier: MIT
#include "cli/terminal/output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "cli/terminal/output_path.hpp"
#include "cli/terminal/temporary_file.hpp"
#include "liaison/model/error.hpp"

namespace liaison::cli {
namespace {

constexpr std::size_t kBufferSize = std::size_t{64} * 1024;

/// Buffered output to a file descriptor.
class DescriptorOutput : public Output {
  public:
    DescriptorOutput(int fd, std::string name) : fd_(fd), name_(std::move(name)) {}
    DescriptorOutput(const DescriptorOutput&) = delete;
    DescriptorOutput& operator=(const DescriptorOutput&) = delete;
    DescriptorOutput(DescriptorOutput&&) = delete;
    DescriptorOutput& operator=(DescriptorOutput&&) = delete;
    ~DescriptorOutput() override { close_quietly(); }

    void write_encoded(std::string_view text) override {
        buffer_ += text;
        if (buffer_.size() >= kBufferSize) flush();
    }

    void settle() override { flush(); }

    void finish() override {
        flush();
        // Some file systems report a failed write only on close.
        const int fd = std::exchange(fd_, -1);
        if (fd > STDERR_FILENO && ::close(fd) != 0) fail_to_write(name_, errno);
    }

  protected:
    void flush() {
        std::string_view rest = buffer_;
        while (!rest.empty()) {
            const ssize_t written = ::write(fd_, rest.data(), rest.size());
            if (written >= 0) {
                rest.remove_prefix(static_cast<std::size_t>(written));
            } else if (errno == EPIPE) {
                throw ClosedPipe();
            } else if (errno != EINTR) {
                fail_to_write(name_, errno);
            }
        }
        buffer_.clear();
    }

    int fd() const { return fd_; }
    const std::string& name() const { return name_; }

    void close_quietly() {
        if (fd_ > STDERR_FILENO) ::close(fd_);
        fd_ = -1;
    }

  private:
    int fd_;
    std::string name_;
    std::string buffer_;
};

class ReplacingOutput : public DescriptorOutput {
  public:
    ReplacingOutput(std::unique_ptr<TemporaryFile> temporary, std::string shown)
        : DescriptorOutput(temporary->fd(), std::move(shown)), temporary_(std::move(temporary)) {}

    void settle() override {
        flush();
        if (is_settled_) return;
        if (::fsync(fd()) != 0) fail_to_write(name(), errno);
        is_settled_ = true;
    }

    void finish() override {
        settle();
        DescriptorOutput::finish();
        if (!temporary_->replace_target()) fail_to_write(name(), errno);
    }

    bool is_file() const override { return true; }

  private:
    std::unique_ptr<TemporaryFile> temporary_;
    bool is_settled_ = false;
};

}  // namespace

std::unique_ptr<Output> output_to(int fd, std::string name) {
    return std::make_unique<DescriptorOutput>(fd, std::move(name));
}

std::unique_ptr<Output> open_output(const std::string& path) {
    if (path.empty()) return output_to(STDOUT_FILENO, "standard output");
    const OutputPath found = find_output(path);
    if (found.descriptor) {
        // A duplicate shares the file offset, so output by others to the same file is kept.
        const int fd = ::fcntl(*found.descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
        if (fd < 0) fail_to_write(path, errno);
        return output_to(fd, path);
    }
    if (found.file.empty()) {
        const int fd = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (fd < 0) fail_to_write(path, errno);
        return output_to(fd, path);
    }
    return std::make_unique<ReplacingOutput>(std::make_unique<TemporaryFile>(found, path), path);
}

void write_output(const std::string& path, std::string_view text) {
    const auto output = open_output(path);
    output->write_encoded(text);
    output->finish();
}

}  // namespace liaison::cli
