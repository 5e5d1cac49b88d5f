// SPDX-License-Identifier: MIT
#pragma once

// A JSON text as a value, for messages and other short texts. Files are read as a stream instead.
//
//     const JsonValue message = JsonValue::parse(R"({"method": "ping", "id": 1})");
//     const std::string* method = message.text_of("method");  // "ping"
//     message.find("params");                                 // null

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace liaison::load {

class JsonValue {
  public:
    struct Null {};
    struct Member;
    using List = std::vector<JsonValue>;
    using Object = std::vector<Member>;  ///< in the order of the text; no key occurs twice

    /// Throws `Error` (data) if the text is not strict JSON (RFC 8259), has an object with the same
    /// key twice, or is nested more than a thousand levels deep.
    static JsonValue parse(std::string_view text);

    const bool* boolean() const { return std::get_if<bool>(&value); }
    const double* number() const { return std::get_if<double>(&value); }
    const std::string* text() const { return std::get_if<std::string>(&value); }
    const List* list() const { return std::get_if<List>(&value); }
    const Object* object() const { return std::get_if<Object>(&value); }

    /// The member of an object; null if there is none, or if this is no object.
    const JsonValue* find(std::string_view key) const;
    /// The member if it is a text, else null.
    const std::string* text_of(std::string_view key) const;

    std::variant<Null, bool, double, std::string, List, Object> value;
};

struct JsonValue::Member {
    std::string key;
    JsonValue value;
};

}  // namespace liaison::load
