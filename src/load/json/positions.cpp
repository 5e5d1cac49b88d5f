// SPDX-License-Identifier: MIT
#include "load/json/positions.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "load/diagnostic/json_pointer.hpp"
#include "load/json/json_parser.hpp"
#include "load/json/line_reader.hpp"

namespace liaison::load {
namespace {

/// Tracks the JSON pointer during a parse and notes the positions of wanted values and keys. Stops
/// at the first key after all were found.
class Locator : public JsonHandler {
  public:
    Locator(ByteStream& stream, std::string_view file, Diagnostics& diagnostics) : reader_(stream) {
        for (Diagnostic& diagnostic : diagnostics.kept()) {
            if (diagnostic.location.file == file) want(diagnostic.location, &diagnostic.excerpt);
            if (diagnostic.other.file == file) want(diagnostic.other, nullptr);
        }
    }

    void run() {
        parse_json(reader_, *this);
        reader_.finish();
    }

    void null() override { value(); }
    void boolean(bool /*value*/) override { value(); }
    void number(double /*value*/) override { value(); }
    void string(std::string_view /*value*/) override { value(); }
    void begin_list() override { open(false); }
    void end_list() override { close(); }
    void begin_object() override { open(true); }
    void end_object() override { close(); }
    bool key(std::string_view name) override {
        pointer_.resize(frames_.back().pointer_length);
        append_step(pointer_, name);
        found(keys_);
        return missing_ > 0;
    }

  private:
    struct Frame {
        bool is_object = false;
        std::uint64_t next = 0;          ///< index of a list's next element
        std::size_t pointer_length = 0;  ///< of the object or list itself
    };
    struct Wanted {
        SourceLocation* location;
        Excerpt* excerpt;      ///< null if the line is not wanted
        std::size_t seen = 0;  ///< keys or values with this pointer
    };
    using ByPointer = std::multimap<std::string, Wanted, std::less<>>;

    void want(SourceLocation& location, Excerpt* excerpt) {
        if (location.position.line == 0) {
            (location.at_key ? keys_ : values_)
                .emplace(location.pointer, Wanted{&location, excerpt});
            ++missing_;
        } else if (excerpt != nullptr) {
            reader_.cut_at(location.position, *excerpt);
        }
    }

    void value() {
        if (!frames_.empty() && !frames_.back().is_object) {
            pointer_.resize(frames_.back().pointer_length);
            append_step(pointer_, std::to_string(frames_.back().next++));
        }
        found(values_);
    }

    void open(bool is_object) {
        value();
        frames_.push_back({is_object, 0, pointer_.size()});
    }

    void close() {
        pointer_.resize(frames_.back().pointer_length);
        frames_.pop_back();
        reader_.end_token();
    }

    void found(ByPointer& wanted) {
        const auto [first, last] = wanted.equal_range(pointer_);
        for (auto entry = first; entry != last; ++entry) {
            auto& [location, excerpt, seen] = entry->second;
            if (++seen != location->occurrence) continue;
            location->position = reader_.token();
            --missing_;
            if (excerpt != nullptr) reader_.cut_at_token(*excerpt);
        }
        reader_.end_token();
    }

    LineReader reader_;
    std::string pointer_;
    std::vector<Frame> frames_;
    ByPointer values_;
    ByPointer keys_;
    std::size_t missing_ = 0;  ///< positions that are not found yet
};

}  // namespace

void find_positions(std::span<Input> inputs, Diagnostics& diagnostics) {
    for (Input& input : inputs) {
        const auto concerns = [&](const Diagnostic& diagnostic) {
            return diagnostic.location.file == input.name() ||
                   diagnostic.other.file == input.name();
        };
        if (std::ranges::none_of(diagnostics.kept(), concerns)) continue;
        try {
            Locator(*input.open(), input.name(), diagnostics).run();
        } catch (const Error&) {
            // The file has been removed. The diagnostics still have their JSON pointers.
            continue;
        }
    }
    const auto file_rank = [&](const std::string& name) {
        return std::ranges::find(inputs, name, &Input::name) - inputs.begin();
    };
    std::ranges::stable_sort(diagnostics.kept(), {}, [&](const Diagnostic& diagnostic) {
        return std::tuple(file_rank(diagnostic.location.file), diagnostic.location.position);
    });
}

}  // namespace liaison::load
