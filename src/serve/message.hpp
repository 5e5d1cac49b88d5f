// SPDX-License-Identifier: MIT
#pragma once

// Messages of JSON-RPC 2.0 (https://www.jsonrpc.org/specification), as the Model Context Protocol
// has them: one request or notification each, with a text or an integer as id.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liaison/load/json/json_value.hpp"

namespace liaison::serve {

/// The members of an object: names, and values as JSON texts.
using Members = std::vector<std::pair<std::string_view, std::string>>;

enum class ErrorCode : std::int16_t {
    parse_error = -32700,
    invalid_request = -32600,
    unknown_method = -32601,
    invalid_parameters = -32602,
    unknown_resource = -32002,     ///< of revision 2025-11-25
    unsupported_version = -32022,  ///< of revision 2026-07-28
};

/// What is answered instead of a result.
struct ProtocolError {
    ErrorCode code;
    std::string message;
    std::string data;  ///< JSON; may be empty
};

struct Request {
    std::string id;  ///< JSON; empty for a notification, which gets no answer
    std::string method;
    const load::JsonValue* parameters = nullptr;  ///< an object, or null
    bool is_stateless = false;                    ///< of revision 2026-07-28

    const load::JsonValue* find(std::string_view parameter) const {
        return parameters == nullptr ? nullptr : parameters->find(parameter);
    }
    /// A parameter that must be there and be a text. Throws `ProtocolError`.
    const std::string& text_of(std::string_view parameter) const;
};

/// Throws `ProtocolError` if the text is not JSON.
load::JsonValue read_message(std::string_view text);

/// The id as JSON; empty if there is none. Throws `ProtocolError` if it is no text or integer.
std::string id_of(const load::JsonValue& message);

/// The request, which refers to the message. Throws `ProtocolError` if it is none.
Request request_of(const load::JsonValue& message);

std::string result_message(const std::string& id, const Members& result);
/// The id is left out if it is empty, which means that it could not be read.
std::string error_message(const std::string& id, const ProtocolError& error);

}  // namespace liaison::serve
