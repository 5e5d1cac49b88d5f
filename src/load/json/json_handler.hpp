// SPDX-License-Identifier: MIT
#pragma once

// What a JSON text (RFC 8259) consists of, as a parser hands it on: each event in its order.
// Strings are UTF-8 without escapes, valid during the call.

#include <string_view>

namespace liaison::load {

class JsonHandler {
  public:
    virtual ~JsonHandler() = default;

    virtual void null() = 0;
    virtual void boolean(bool value) = 0;
    /// A finite number.
    virtual void number(double value) = 0;
    virtual void string(std::string_view value) = 0;
    virtual void begin_list() = 0;
    virtual void end_list() = 0;
    virtual void begin_object() = 0;
    /// The name of a member, whose value comes next. Returns whether the parser is to go on.
    virtual bool key(std::string_view name) = 0;
    virtual void end_object() = 0;
};

}  // namespace liaison::load
