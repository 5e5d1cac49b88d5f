// SPDX-License-Identifier: MIT
#include "serve/message.hpp"

#include <fmt/format.h>

#include <cmath>

#include "liaison/model/error.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/render/json/json_text.hpp"

namespace liaison::serve {
namespace {

using load::JsonValue;
using render::json_object;
using render::json_string;

/// Up to here a double is every integer, so that an id is repeated as it came.
constexpr double kLargestId = 9007199254740991;

ProtocolError invalid_request(std::string message) {
    return {ErrorCode::invalid_request, std::move(message), {}};
}

}  // namespace

const std::string& Request::text_of(std::string_view parameter) const {
    const JsonValue* value = find(parameter);
    if (value != nullptr && value->text() != nullptr) return *value->text();
    throw ProtocolError{ErrorCode::invalid_parameters,
                        fmt::format("{} needs the parameter {}, a text", method, parameter),
                        {}};
}

JsonValue read_message(std::string_view text) {
    try {
        return JsonValue::parse(text);
    } catch (const Error& error) {
        throw ProtocolError{ErrorCode::parse_error, error.what(), {}};
    }
}

std::string id_of(const JsonValue& message) {
    const JsonValue* id = message.find("id");
    if (id == nullptr) return {};
    if (const auto* text = id->text()) return json_string(*text);
    const double* number = id->number();
    if (number == nullptr || std::trunc(*number) != *number || std::abs(*number) > kLargestId) {
        throw invalid_request("an id is a text, or an integer below 2^53");
    }
    return fmt::format("{}", static_cast<long long>(*number));
}

Request request_of(const JsonValue& message) {
    if (message.list() != nullptr) throw invalid_request("send one message a line, not a batch");
    const auto* version = message.text_of("jsonrpc");
    if (version == nullptr || *version != "2.0") {
        throw invalid_request("a message is an object with \"jsonrpc\": \"2.0\"");
    }
    const auto* method = message.text_of("method");
    if (method == nullptr) throw invalid_request("a request needs a method, which is a text");
    const JsonValue* parameters = message.find("params");
    std::string id = id_of(message);
    if (!id.empty() && parameters != nullptr && parameters->object() == nullptr) {
        throw ProtocolError{ErrorCode::invalid_parameters, "params is not an object", {}};
    }
    return {std::move(id), *method, parameters};
}

std::string result_message(const std::string& id, const Members& result) {
    return json_object({{"jsonrpc", "\"2.0\""}, {"id", id}, {"result", json_object(result)}});
}

std::string error_message(const std::string& id, const ProtocolError& error) {
    const std::string message = text::printable(error.message).string();
    return json_object(
        {{"jsonrpc", "\"2.0\""},
         {"id", id},
         {"error", json_object({{"code", fmt::format("{}", static_cast<int>(error.code))},
                                {"message", json_string(message)},
                                {"data", error.data}})}});
}

}  // namespace liaison::serve
