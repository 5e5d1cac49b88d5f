// SPDX-License-Identifier: MIT
#include "serve/tool_call.hpp"

#include <fmt/format.h>

#include "liaison/model/error.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/render/json/json_text.hpp"
#include "serve/object_page.hpp"
#include "serve/page.hpp"
#include "serve/tool_arguments.hpp"
#include "serve/tool_schema.hpp"

namespace liaison::serve {
namespace {

using question::CommandRule;
using render::json_list;
using render::json_object;
using render::json_string;

std::string text_block(std::string_view text) {
    return json_object({{"type", "\"text\""}, {"text", json_string(text)}});
}

std::string note_block(std::string_view note) {
    return text_block(text::printable(fmt::format("Note: {}", note)));
}

/// A result as a structure and, for clients that know no structures, as a text.
Members structured(const std::string& json, const std::vector<std::string>& notes) {
    std::vector<std::string> content{text_block(json)};
    for (const auto& note : notes) content.push_back(note_block(note));
    return {{"content", json_list(content)}, {"structuredContent", json}};
}

Members list_result(const question::Base& base, const ToolQuestion& asked) {
    const Page page = answer_page(base, asked.question, asked.first);
    return structured(json_object(page.members), page.notes);
}

Members object_result(const question::Base& base, const ToolQuestion& asked) {
    const ObjectAnswer answer = answer_object(base, asked.question, asked.first);
    return structured(answer.json, answer.notes);
}

Members error_result(const Error& error) {
    std::string text = text::printable(error.message_with_hint()).string();
    if (!error.excerpt().empty()) text += "\n" + error.excerpt().string();
    return {{"content", json_list({text_block(text)})}, {"isError", "true"}};
}

const CommandRule& tool_named(const std::string& name) {
    std::vector<std::string_view> known;
    for (const CommandRule& rule : question::command_rules()) {
        if (!is_tool(rule)) continue;
        if (rule.name == name) return rule;
        known.push_back(rule.name);
    }
    throw ProtocolError{ErrorCode::invalid_parameters,
                        fmt::format("there is no tool \"{}\"; {}", name, suggestion(name, known)),
                        {}};
}

}  // namespace

Members call_tool(const question::Base& base, const Request& request) {
    const CommandRule& rule = tool_named(request.text_of("name"));
    const load::JsonValue* arguments = request.find("arguments");
    if (arguments != nullptr && arguments->object() == nullptr) {
        throw ProtocolError{ErrorCode::invalid_parameters, "arguments is not an object", {}};
    }
    try {
        const ToolQuestion asked = read_arguments(rule, arguments);
        return rule.result().is_list ? list_result(base, asked) : object_result(base, asked);
    } catch (const Error& error) {
        return error_result(error);
    }
}

}  // namespace liaison::serve
