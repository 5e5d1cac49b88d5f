// SPDX-License-Identifier: MIT
#include "load/json/pointer_locator.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "load/diagnostic/json_pointer.hpp"
#include "load/json/cursor.hpp"

namespace liaison::load {
namespace {

/// Walks over the values of a JSON text and compares their pointers with those wanted.
class Locator {
  public:
    Locator(ByteStream& stream, std::span<SourceLocation* const> locations) : cursor_(stream) {
        for (SourceLocation* location : locations) {
            if (location->at_key) {
                keys_.emplace(location->pointer, location);
            } else {
                values_.emplace(location->pointer, location);
            }
        }
    }

    void run() {
        while (!at_end()) step();
    }

  private:
    struct Frame {
        bool is_object = false;
        bool awaits_key = false;
        std::uint64_t next = 0;          ///< place of a list's next element
        std::size_t pointer_length = 0;  ///< of the object or list itself
    };

    /// Pointers of the format are not deeper; what lies deeper is walked over but not compared.
    static constexpr std::size_t kDeepest = 10;

    /// Whether there is nothing more to read, or to look for.
    bool at_end() const { return cursor_.at_end() || (keys_.empty() && values_.empty()); }

    void step() {
        switch (cursor_.peek()) {
            case ' ':
            case '\t':
            case '\r':
            case '\n':
            case ':': return cursor_.advance();
            case ',': return end_of_member();
            case '{': return open(true);
            case '[': return open(false);
            case '}':
            case ']': return close();
            case '"': return string();
            default: return scalar();
        }
    }

    void end_of_member() {
        if (!frames_.empty()) frames_.back().awaits_key = frames_.back().is_object;
        cursor_.advance();
    }

    /// A value begins: puts its pointer together and says so if somebody wants it.
    void begin_value() {
        if (!frames_.empty() && !frames_.back().is_object) {
            pointer_.resize(frames_.back().pointer_length);
            append_step(pointer_, std::to_string(frames_.back().next++));
        }
        if (frames_.size() <= kDeepest) found(values_);
    }

    void found(std::multimap<std::string, SourceLocation*, std::less<>>& wanted) {
        const auto [first, last] = wanted.equal_range(pointer_);
        for (auto location = first; location != last; ++location) {
            const std::size_t seen = ++seen_[location->second];
            if (seen == location->second->occurrence)
                location->second->position = cursor_.position();
        }
    }

    void open(bool is_object) {
        begin_value();
        frames_.push_back({is_object, is_object, 0, pointer_.size()});
        cursor_.advance();
    }

    void close() {
        if (!frames_.empty()) {
            pointer_.resize(frames_.back().pointer_length);
            frames_.pop_back();
        }
        cursor_.advance();
    }

    void string() {
        const bool is_key = !frames_.empty() && frames_.back().awaits_key;
        if (!is_key) {
            begin_value();
            skip_string(nullptr);
            return;
        }
        const Position start = cursor_.position();
        std::string raw;
        skip_string(&raw);
        const auto key = nlohmann::json::parse(raw, nullptr, false);
        pointer_.resize(frames_.back().pointer_length);
        append_step(pointer_, key.is_string() ? key.get_ref<const std::string&>() : raw);
        frames_.back().awaits_key = false;
        if (frames_.size() > kDeepest) return;
        const auto [first, last] = keys_.equal_range(pointer_);
        if (first == last) return;
        const std::size_t seen = ++keys_seen_[pointer_];
        for (auto location = first; location != last; ++location) {
            if (location->second->occurrence == seen) location->second->position = start;
        }
    }

    /// `raw` receives the string with its quotes.
    void skip_string(std::string* raw) {
        bool escaped = true;  // so that the opening quote does not close it
        while (!at_end()) {
            const char c = cursor_.peek();
            if (raw != nullptr) *raw += c;
            cursor_.advance();
            if (c == '"' && !escaped) return;
            escaped = !escaped && c == '\\';
        }
    }

    void scalar() {
        begin_value();
        constexpr std::string_view kEnds = " \t\r\n,:]}[{\"";
        do {
            cursor_.advance();
        } while (!at_end() && kEnds.find(cursor_.peek()) == std::string_view::npos);
    }

    Cursor cursor_;
    std::string pointer_;
    std::vector<Frame> frames_;
    std::multimap<std::string, SourceLocation*, std::less<>> values_;
    std::multimap<std::string, SourceLocation*, std::less<>> keys_;
    std::map<SourceLocation*, std::size_t> seen_;
    std::map<std::string, std::size_t> keys_seen_;
};

}  // namespace

void locate(ByteStream& stream, std::span<SourceLocation* const> locations) {
    Locator(stream, locations).run();
}

}  // namespace liaison::load
