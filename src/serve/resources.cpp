// SPDX-License-Identifier: MIT
#include "serve/resources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "liaison/ask/graph/fact_id.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/json/json_text.hpp"
#include "serve/object_page.hpp"
#include "serve/page.hpp"

namespace liaison::serve {
namespace {

using render::json_list;
using render::json_object;
using render::json_string;

constexpr std::string_view kScheme = "liaison://";
constexpr std::string_view kJsonType = "application/json";
constexpr std::string_view kCursorPart = "cursor=";
constexpr std::size_t kSourcesOnPage = 50;

/// A sort of resources, with one for each source.
struct ResourceRule {
    std::string_view command;  ///< whose answer for the source it is
    std::string_view meaning;
};

constexpr std::array kRules{
    ResourceRule{"sources", "the source: title, publisher, address, days, sections"},
    ResourceRule{"facts", "the facts from the source, as sentences with citations"},
};

/// The facts by their ids, in the terms of the others: what `show` answers for one.
constexpr std::string_view kFact = "fact";
constexpr std::string_view kFactMeaning = "the fact with that id, with citations";

std::string uri_of(const ResourceRule& rule, std::string_view source) {
    return fmt::format("{}{}/{}", kScheme, rule.command, source);
}

std::string resource_json(const KnowledgeBase& kb, SourceIndex source, const ResourceRule& rule) {
    const auto title = fmt::format("{}: {}", rule.command, kb.text(kb.source(source).title));
    return json_object({{"uri", json_string(uri_of(rule, kb.id(source)))},
                        {"name", json_string(fmt::format("{}/{}", rule.command, kb.id(source)))},
                        {"title", json_string(text::printable(title))},
                        {"description", json_string(rule.meaning)},
                        {"mimeType", json_string(kJsonType)}});
}

/// What a URI names.
struct Resource {
    const ResourceRule* rule = nullptr;
    std::string_view source;
    std::size_t first = 0;  ///< row of the answer
};

std::optional<Resource> find_resource(const KnowledgeBase& kb, std::string_view uri) {
    if (!uri.starts_with(kScheme)) return std::nullopt;
    uri.remove_prefix(kScheme.size());
    const std::string_view command = text::take_until(uri, '/');
    const auto rule = std::ranges::find(kRules, command, &ResourceRule::command);
    const std::string_view source = text::take_until(uri, '?');
    if (rule == kRules.end() || !kb.find_source(source)) return std::nullopt;
    if (uri.empty()) return Resource{&*rule, source, 0};
    if (!uri.starts_with(kCursorPart)) return std::nullopt;
    return Resource{&*rule, source, row_of_cursor(uri.substr(kCursorPart.size()))};
}

/// The id of a fact in its URI; empty if it is the URI of something else or there is no such fact.
std::string_view find_fact(const KnowledgeBase& kb, std::string_view uri) {
    const std::string prefix = fmt::format("{}{}/", kScheme, kFact);
    if (!uri.starts_with(prefix)) return {};
    const std::string_view id = uri.substr(prefix.size());
    return ask::facts_with_id(kb, id).empty() ? std::string_view() : id;
}

ProtocolError unknown_resource(const Request& request, const std::string& uri) {
    return {request.is_stateless ? ErrorCode::invalid_parameters : ErrorCode::unknown_resource,
            fmt::format("there is no resource \"{}\"", uri),
            json_object({{"uri", json_string(uri)}})};
}

/// The first source of the page that is asked for.
std::size_t first_source(const Request& request) {
    return request.find("cursor") == nullptr ? 0 : row_of_cursor(request.text_of("cursor"));
}

/// The answer that the URI of the request names, as JSON. Throws `Error` and `ProtocolError`.
std::string text_of_resource(const question::Base& base, const Request& request) {
    const std::string& uri = request.text_of("uri");
    question::Question asked;
    if (const auto fact = find_fact(base.kb, uri); !fact.empty()) {
        asked.command = "show";
        asked.words = {std::string(fact)};
        return answer_object(base, asked, 0).json;
    }
    const auto resource = find_resource(base.kb, uri);
    if (!resource) throw unknown_resource(request, uri);
    asked.command = resource->rule->command;
    asked.source = {std::string(resource->source)};
    return json_object(answer_page(base, asked, resource->first).members);
}

/// Calls `read`; an error of it is the client's.
Members reading(const auto& read) {
    try {
        return read();
    } catch (const Error& error) {
        throw ProtocolError{ErrorCode::invalid_parameters, error.message_with_hint(), {}};
    }
}

}  // namespace

Members list_resources(const question::Base& base, const Request& request) {
    return reading([&] {
        const std::size_t count = base.kb.sources().size();
        const std::size_t first = std::min(first_source(request), count);
        const std::size_t end = std::min(first + kSourcesOnPage, count);
        std::vector<std::string> resources;
        for (std::size_t i = first; i < end; ++i) {
            const SourceIndex source{static_cast<std::uint32_t>(i)};
            for (const ResourceRule& rule : kRules) {
                resources.push_back(resource_json(base.kb, source, rule));
            }
        }
        Members page{{"resources", json_list(resources)}};
        if (end < count) page.emplace_back("nextCursor", json_string(cursor_of_row(end)));
        return page;
    });
}

Members list_resource_templates(const question::Base& /*base*/, const Request& /*request*/) {
    std::vector<std::string> templates;
    for (const ResourceRule& rule : kRules) {
        templates.push_back(
            json_object({{"uriTemplate", json_string(uri_of(rule, "{source}{?cursor}"))},
                         {"name", json_string(rule.command)},
                         {"description", json_string(rule.meaning)},
                         {"mimeType", json_string(kJsonType)}}));
    }
    templates.push_back(
        json_object({{"uriTemplate", json_string(fmt::format("{}{}/{{id}}", kScheme, kFact))},
                     {"name", json_string(kFact)},
                     {"description", json_string(kFactMeaning)},
                     {"mimeType", json_string(kJsonType)}}));
    return {{"resourceTemplates", json_list(templates)}};
}

Members read_resource(const question::Base& base, const Request& request) {
    const std::string& uri = request.text_of("uri");
    return reading([&]() -> Members {
        const auto contents = json_object({{"uri", json_string(uri)},
                                           {"mimeType", json_string(kJsonType)},
                                           {"text", json_string(text_of_resource(base, request))}});
        return {{"contents", json_list({contents})}};
    });
}

}  // namespace liaison::serve
