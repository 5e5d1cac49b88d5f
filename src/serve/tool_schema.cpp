// SPDX-License-Identifier: MIT
#include "serve/tool_schema.hpp"

#include <fmt/format.h>

#include <variant>

#include "liaison/model/ascii.hpp"
#include "liaison/render/json/json_text.hpp"
#include "serve/message.hpp"

namespace liaison::serve {
namespace {

using question::CommandRule;
using question::KeyRule;
using question::OptionRule;
using question::Question;
using question::ResultRule;
using question::WordsRule;
using render::json_list;
using render::json_object;
using render::json_string;

/// The type may be empty, which allows any.
std::string described(std::string_view type, std::string_view meaning) {
    return json_object({{"type", type.empty() ? std::string() : json_string(type)},
                        {"description", json_string(meaning)}});
}

std::string words_schema(const WordsRule& words) {
    if (takes_one_text(words)) return described("string", words.meaning);
    return json_object({{"type", "\"array\""},
                        {"items", described("string", words.meaning)},
                        {"minItems", fmt::format("{}", words.least)},
                        {"maxItems", fmt::format("{}", words.most)}});
}

std::string option_schema(const OptionRule& option) {
    if (std::holds_alternative<bool Question::*>(option.member)) {
        return described("boolean", option.meaning);
    }
    if (std::holds_alternative<std::size_t Question::*>(option.member)) {
        return json_object({{"type", "\"integer\""},
                            {"minimum", "1"},
                            {"maximum", fmt::format("{}", option.most)},
                            {"description", json_string(option.meaning)}});
    }
    return described("string", option.meaning);
}

std::string input_schema(const CommandRule& rule) {
    Members properties;
    std::vector<std::string> required;
    std::string words;
    if (rule.words) {
        words = words_argument(*rule.words);
        properties.emplace_back(words, words_schema(*rule.words));
        if (rule.words->least > 0) required.push_back(json_string(words));
    }
    for (const OptionRule* option : options_of(rule)) {
        properties.emplace_back(argument_name(*option), option_schema(*option));
    }
    properties.emplace_back(
        kCursor, described("string", "nextCursor of the result before, for what follows it"));
    return json_object({{"type", "\"object\""},
                        {"properties", json_object(properties)},
                        {"required", json_list(required)},
                        {"additionalProperties", "false"}});
}

constexpr std::string_view kNextCursor = "the cursor for what follows; absent on the last page";

std::string object_schema(const ResultRule& result) {
    Members properties;
    std::vector<std::string> required;
    for (const KeyRule& key : result.keys) {
        properties.emplace_back(key.name, described(key.type, key.meaning));
        required.push_back(json_string(key.name));
    }
    for (const KeyRule& key : result.sometimes) {
        properties.emplace_back(key.name, described(key.type, key.meaning));
    }
    if (!result.is_list) {
        properties.emplace_back(
            "remaining", described("integer", "how many entries of its lists are on later pages"));
        properties.emplace_back("nextCursor", described("string", kNextCursor));
    }
    return json_object({{"type", "\"object\""},
                        {"properties", json_object(properties)},
                        {"required", json_list(required)}});
}

std::string output_schema(const ResultRule& result) {
    const std::string object = object_schema(result);
    if (!result.is_list) return object;
    const std::string list = json_object({{"type", "\"array\""}, {"items", object}});
    return json_object(
        {{"type", "\"object\""},
         {"properties",
          json_object({{"result", list},
                       {"total", described("integer", "how many there are, on all pages")},
                       {"nextCursor", described("string", kNextCursor)}})},
         {"required", R"(["result","total"])"}});
}

std::string tool_json(const CommandRule& rule) {
    std::string summary(rule.summary);
    summary.front() = text::upper(summary.substr(0, 1)).front();
    return json_object(
        {{"name", json_string(rule.name)},
         {"description", json_string(fmt::format("{}. {}", summary, rule.description))},
         {"inputSchema", input_schema(rule)},
         {"outputSchema", output_schema(rule.result())},
         {"annotations", R"({"readOnlyHint":true,"openWorldHint":false})"}});
}

}  // namespace

bool takes_one_text(const WordsRule& words) { return words.are_one_text || words.most == 1; }

std::string words_argument(const WordsRule& words) {
    return text::lower(words.placeholder) + (takes_one_text(words) ? "" : "s");
}

std::vector<const OptionRule*> options_of(const CommandRule& rule) {
    std::vector<const OptionRule*> options;
    const auto add = [&](const auto& rules) {
        for (const OptionRule& option : rules) {
            if (!option.is_for_command_line_only) options.push_back(&option);
        }
    };
    add(rule.options);
    if (rule.has_filters) add(question::filter_rules());
    return options;
}

std::string_view argument_name(const OptionRule& option) { return option.name.substr(2); }

std::string tools_json() {
    std::vector<std::string> tools;
    for (const CommandRule& rule : question::command_rules()) {
        if (is_tool(rule)) tools.push_back(tool_json(rule));
    }
    return json_list(tools);
}

}  // namespace liaison::serve
