// SPDX-License-Identifier: MIT
#include "liaison/load/json/json_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "liaison/load/source/input.hpp"
#include "liaison/model/error.hpp"
#include "load/json/json_parser.hpp"
#include "load/json/syntax_error.hpp"
#include "load/json/syntax_tokens.hpp"

namespace liaison::load {
namespace {

using List = JsonValue::List;
using Object = JsonValue::Object;

/// Builds the value. The pointers to open lists and objects stay valid, because each is the last
/// element of the one around it, which gets no further element before it is closed.
class ValueBuilder final : public JsonHandler {
  public:
    explicit ValueBuilder(JsonValue& root) : root_(root) {}

    void null() override { add({}); }
    void boolean(bool value) override { add({value}); }
    void number(double value) override { add({value}); }
    void string(std::string_view value) override { add({std::string(value)}); }
    void begin_list() override { open_.push_back(&add({List{}})); }
    void end_list() override { open_.pop_back(); }
    void begin_object() override { open_.push_back(&add({Object{}})); }
    bool key(std::string_view name) override {
        std::get<Object>(open_.back()->value).push_back({std::string(name), {}});
        return true;
    }
    void end_object() override {
        if (repeated_.empty()) find_repeated(std::get<Object>(open_.back()->value));
        open_.pop_back();
    }

    /// A key that an object has twice; empty if there is none.
    const std::string& repeated() const { return repeated_; }

  private:
    JsonValue& add(JsonValue value) {
        JsonValue& slot = next_slot();
        slot = std::move(value);
        return slot;
    }

    JsonValue& next_slot() {
        if (open_.empty()) return root_;
        if (auto* list = std::get_if<List>(&open_.back()->value)) return list->emplace_back();
        return std::get<Object>(open_.back()->value).back().value;
    }

    void find_repeated(const Object& object) {
        std::vector<std::string_view> keys;
        for (const auto& member : object) keys.emplace_back(member.key);
        std::ranges::sort(keys);
        const auto twice = std::ranges::adjacent_find(keys);
        if (twice != keys.end()) repeated_ = fmt::format("\"{}\"", *twice);
    }

    JsonValue& root_;
    std::vector<JsonValue*> open_;
    std::string repeated_;
};

}  // namespace

JsonValue JsonValue::parse(std::string_view text) {
    auto input = Input::of_text("message", std::string(text));
    JsonValue root;
    ValueBuilder builder(root);
    if (const auto error = parse_json(*input.open(), builder)) {
        const SyntaxFault fault = explain(input, *error);
        throw Error{ErrorKind::data,
                    fmt::format("{}: {}", in_words(fault.position), fault.message)};
    }
    if (!builder.repeated().empty()) {
        throw Error{ErrorKind::data, fmt::format("an object has {} twice", builder.repeated())};
    }
    return root;
}

const JsonValue* JsonValue::find(std::string_view key) const {
    const Object* members = object();
    if (members == nullptr) return nullptr;
    const auto found = std::ranges::find(*members, key, &Member::key);
    return found == members->end() ? nullptr : &found->value;
}

const std::string* JsonValue::text_of(std::string_view key) const {
    const JsonValue* found = find(key);
    return found == nullptr ? nullptr : found->text();
}

}  // namespace liaison::load
