// SPDX-License-Identifier: MIT
#include "liaison/load/source/input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "liaison/load/source/builtin.hpp"
#include "liaison/model/error.hpp"
#include "load/source/file_stream.hpp"

namespace liaison::load {
namespace {

/// Text that is in memory.
class MemoryStream : public ByteStream {
  public:
    explicit MemoryStream(std::string_view bytes) : bytes_(bytes) {}
    std::string_view read() override { return std::exchange(bytes_, {}); }

  private:
    std::string_view bytes_;
};

class MemoryFile : public ByteFile {
  public:
    MemoryFile(std::string_view bytes, std::shared_ptr<const void> owner)
        : bytes_(bytes), owner_(std::move(owner)) {}
    std::uint64_t size() const override { return bytes_.size(); }
    void read(std::uint64_t offset, std::span<char> to) const override {
        bytes_.substr(static_cast<std::size_t>(offset)).copy(to.data(), to.size());
    }

  private:
    std::string_view bytes_;
    std::shared_ptr<const void> owner_;
};

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
    return kind_ == Kind::file ? size_of_file(name_) : 0;
}

std::unique_ptr<ByteStream> Input::open() {
    if (kind_ == Kind::builtin) return std::make_unique<MemoryStream>(builtin_);
    if (kept_ && kept_->begun) return std::make_unique<MemoryStream>(kept_->bytes);

    auto file = kind_ == Kind::standard_input ? open_standard_input(name_) : open_file(name_);
    if (!kept_ && !file.is_regular) kept_ = std::make_shared<Kept>();
    std::shared_ptr<std::string> bytes;
    if (kept_) {
        kept_->begun = true;
        bytes = {kept_, &kept_->bytes};
    }
    return stream_of(std::move(file), name_, std::move(bytes), watcher_);
}

std::unique_ptr<ByteFile> Input::open_random_access() const {
    if (kind_ == Kind::builtin) return std::make_unique<MemoryFile>(builtin_, nullptr);
    if (kind_ == Kind::text) return std::make_unique<MemoryFile>(kept_->bytes, kept_);
    // Opening a named pipe would wake its writer, which fails when the pipe is closed again.
    if (kind_ == Kind::file && size_of_file(name_) == 0) return nullptr;
    auto file = kind_ == Kind::standard_input ? open_standard_input(name_) : open_file(name_);
    return file.is_regular ? file_of(std::move(file), name_) : nullptr;
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
