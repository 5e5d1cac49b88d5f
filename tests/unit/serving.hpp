// SPDX-License-Identifier: MIT
#pragma once

// Messages of the Model Context Protocol, and what a server answers.
//
//     auto server = server_of(kb);
//     call(server, "show", {{"name", "unodc"}})["structuredContent"];

#include <nlohmann/json.hpp>
#include <string>

#include "catch.hpp"
#include "liaison/serve/mcp_server.hpp"
#include "loading.hpp"

namespace liaison::test {

using Json = nlohmann::json;

inline Json request(const std::string& method, const Json& parameters = Json::object()) {
    return {{"jsonrpc", "2.0"}, {"id", 1}, {"method", method}, {"params", parameters}};
}

/// A request of revision 2026-07-28, or of another one that is named in the same way.
inline Json stateless(const std::string& method, Json parameters = Json::object(),
                      const std::string& version = "2026-07-28") {
    parameters["_meta"] = {{"io.modelcontextprotocol/protocolVersion", version},
                           {"io.modelcontextprotocol/clientCapabilities", Json::object()}};
    return request(method, parameters);
}

inline Json answered(serve::McpServer& server, const Json& message) {
    return Json::parse(server.answer(message.dump()));
}

inline Json initialize() { return request("initialize", {{"protocolVersion", "2025-11-25"}}); }

/// A server whose client has sent `initialize`. The knowledge base must outlive it.
inline serve::McpServer server_of(const KnowledgeBase& kb, std::string_view unloaded = {}) {
    serve::McpServer server({kb, {"interpol-un"}, unloaded});
    answered(server, initialize());
    return server;
}

/// The result of a request that has one.
inline Json result_of(serve::McpServer& server, const std::string& method,
                      const Json& parameters = Json::object()) {
    const Json answer = answered(server, request(method, parameters));
    INFO(answer.dump());
    REQUIRE(answer.contains("result"));
    return answer["result"];
}

inline Json call(serve::McpServer& server, const std::string& tool, const Json& arguments) {
    return result_of(server, "tools/call", {{"name", tool}, {"arguments", arguments}});
}

/// The text of a call that is an error.
inline std::string error_of_call(serve::McpServer& server, const std::string& tool,
                                 const Json& arguments) {
    const Json result = call(server, tool, arguments);
    INFO(result.dump());
    REQUIRE(result.value("isError", false));
    REQUIRE_FALSE(result.contains("structuredContent"));
    return result["content"][0]["text"];
}

inline int code_of(const Json& answer) {
    INFO(answer.dump());
    REQUIRE(answer.contains("error"));
    return answer["error"]["code"];
}

inline const KnowledgeBase& builtin_base() {
    static const KnowledgeBase kb = load_named({"interpol-un"});
    return kb;
}

inline const KnowledgeBase& whole_base() {
    static const KnowledgeBase kb = load_named({"interpol-un", "public-record"});
    return kb;
}

}  // namespace liaison::test
