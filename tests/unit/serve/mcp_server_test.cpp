// SPDX-License-Identifier: MIT
// The protocol: how a session begins, and what is answered to any message.

#include "liaison/serve/mcp_server.hpp"

#include <sstream>

#include "serving.hpp"

using namespace liaison;
using namespace liaison::test;
using serve::McpServer;

namespace {

McpServer fresh_server() { return McpServer({builtin_base(), {"interpol-un"}, {}}); }

int code_from_fresh(const Json& message) {
    McpServer server = fresh_server();
    return code_of(answered(server, message));
}

/// A text that is read in pieces of that size.
class Pieces : public load::ByteStream {
  public:
    Pieces(std::string_view text, std::size_t size) : rest_(text), size_(size) {}
    std::string_view read() override {
        const auto piece = rest_.substr(0, size_);
        rest_.remove_prefix(piece.size());
        return piece;
    }

  private:
    std::string_view rest_;
    std::size_t size_;
};

/// What a fresh server answers to a stream.
std::vector<Json> answers_to(std::string_view text, std::size_t size = 64) {
    Pieces pieces(text, size);
    render::StringSink sink;
    McpServer server = fresh_server();
    server.run(pieces, sink);
    std::vector<Json> answers;
    std::istringstream lines(sink.text());
    for (std::string line; std::getline(lines, line);) answers.push_back(Json::parse(line));
    return answers;
}

const std::string kPing = R"({"jsonrpc": "2.0", "id": 7, "method": "ping"})";

bool is_pong(const Json& answer) {
    return answer == Json{{"jsonrpc", "2.0"}, {"id", 7}, {"result", Json::object()}};
}

}  // namespace

TEST_CASE("a session of revision 2025-11-25 begins with initialize") {
    McpServer server = fresh_server();
    CHECK(code_of(answered(server, request("tools/list"))) == -32602);
    CHECK(code_of(answered(server, request("initialize"))) == -32602);
    CHECK(code_of(answered(server, request("tools/list"))) == -32602);
    const auto begun = answered(server, request("initialize", {{"protocolVersion", "2024-11-05"}}));
    CHECK(begun["result"]["protocolVersion"] == "2025-11-25");
    CHECK(begun["result"]["serverInfo"]["name"] == "liaison");
    CHECK(server.answer(R"({"jsonrpc": "2.0", "method": "notifications/initialized"})").empty());
    const auto listed = answered(server, request("tools/list"));
    CHECK(listed["result"]["tools"].size() > 7);
    CHECK_FALSE(listed["result"].contains("resultType"));
    CHECK(code_of(answered(server, request("server/discover"))) == -32601);
}

TEST_CASE("a request of revision 2026-07-28 needs none before it") {
    McpServer server = fresh_server();
    const auto found = answered(server, stateless("server/discover"))["result"];
    CHECK(found["supportedVersions"][0] == "2026-07-28");
    const auto listed = answered(server, stateless("tools/list"))["result"];
    for (const auto& result : {found, listed}) {
        CHECK(result["resultType"] == "complete");
        CHECK(result["ttlMs"] == 0);
        CHECK(result["cacheScope"] == "private");
        CHECK(result["_meta"]["io.modelcontextprotocol/serverInfo"]["name"] == "liaison");
    }
    const Json show{{"name", "show"}, {"arguments", {{"name", "unep"}}}};
    const auto shown = answered(server, stateless("tools/call", show))["result"];
    CHECK(shown["resultType"] == "complete");
    CHECK_FALSE(shown.contains("ttlMs"));
    CHECK(code_of(answered(server, stateless("ping"))) == -32601);
}

TEST_CASE("a request without a revision that the server has is refused") {
    const auto refused = [](const Json& message) {
        McpServer server = fresh_server();
        return answered(server, message);
    };
    const auto other = refused(stateless("tools/list", {}, "2030-01-01"));
    CHECK(code_of(other) == -32022);
    CHECK(other["error"]["data"]["supported"] == Json{"2026-07-28", "2025-11-25"});
    CHECK(other["error"]["data"]["requested"] == "2030-01-01");
    CHECK(code_of(refused(request("server/discover"))) == -32602);
    auto without = stateless("tools/list");
    without["params"]["_meta"].erase("io.modelcontextprotocol/clientCapabilities");
    CHECK(code_of(refused(without)) == -32602);
    without["params"]["_meta"]["io.modelcontextprotocol/protocolVersion"] = 1;
    CHECK(code_of(refused(without)) == -32602);
}

TEST_CASE("a message that is no request gets the error of the protocol") {
    CHECK(code_from_fresh(Json::array({request("ping")})) == -32600);
    CHECK(code_from_fresh("ping") == -32600);
    CHECK(code_from_fresh({{"id", 1}, {"method", "ping"}}) == -32600);
    CHECK(code_from_fresh({{"jsonrpc", "1.0"}, {"id", 1}, {"method", "ping"}}) == -32600);
    CHECK(code_from_fresh({{"jsonrpc", "2.0"}, {"id", 1}}) == -32600);
    CHECK(code_from_fresh({{"jsonrpc", "2.0"}, {"id", 1}, {"method", 1}}) == -32600);
    CHECK(code_from_fresh(request("ping", Json::array())) == -32602);
    CHECK(code_from_fresh(request("pong")) == -32601);
    McpServer server = server_of(builtin_base());
    CHECK(code_of(answered(server, request("pong"))) == -32601);
    CHECK(code_of(answered(server, request("tools/call"))) == -32602);
    CHECK(code_of(answered(server, request("tools/list", {{"cursor", "1"}}))) == -32602);
}

TEST_CASE("an id is repeated as it came, and nothing but a text or an integer is one") {
    const auto repeated = [](const Json& id) {
        McpServer server = fresh_server();
        return answered(server, {{"jsonrpc", "2.0"}, {"id", id}, {"method", "ping"}});
    };
    for (const Json& id :
         {Json(0), Json(-3), Json(9007199254740991), Json(""), Json("a \"\u202E")}) {
        CHECK(repeated(id)["id"] == id);
    }
    for (const Json& id : {Json(1.5), Json(1e300), Json(), Json(true), Json::array()}) {
        CHECK(code_of(repeated(id)) == -32600);
        CHECK_FALSE(repeated(id).contains("id"));
    }
}

TEST_CASE("a notification gets no answer, whatever is wrong with it") {
    McpServer server = fresh_server();
    CHECK(server.answer(R"({"jsonrpc": "2.0", "method": "notifications/cancelled"})").empty());
    CHECK(server.answer(R"({"jsonrpc": "2.0", "method": "tools/call", "params": []})").empty());
}

TEST_CASE("messages come in pieces of any size") {
    const std::string text = kPing + "\r\n\n  \n" + kPing + "\n" + kPing;
    for (const std::size_t size : {1U, 7U, 1000U}) {
        const auto answers = answers_to(text, size);
        REQUIRE(answers.size() == 3);
        for (const Json& answer : answers) CHECK(is_pong(answer));
    }
}

TEST_CASE("after a message that cannot be read, the next one is answered") {
    const std::string deep(McpServer::kLongestMessage / 2, '[');
    const std::string long_text(McpServer::kLongestMessage, 'a');
    for (const std::string& wrong :
         {std::string("{"), kPing.substr(0, 20), kPing + kPing, std::string("\0", 1),
          std::string("\xFF\xFE"), std::string("nonsense"), deep,
          "[" + deep.substr(1, 5000) + "]"}) {
        INFO(wrong.substr(0, 40));
        const auto answers = answers_to(wrong + "\n" + kPing + "\n", 4096);
        REQUIRE(answers.size() == 2);
        CHECK(code_of(answers[0]) == -32700);
        CHECK_FALSE(answers[0].contains("id"));
        CHECK(is_pong(answers[1]));
    }
    const auto answers = answers_to("\"" + long_text + "\"\n" + kPing + "\n", 4096);
    REQUIRE(answers.size() == 2);
    CHECK(code_of(answers[0]) == -32600);
    CHECK(is_pong(answers[1]));
}

TEST_CASE("a message may be as long as the limit says") {
    const std::string filled(McpServer::kLongestMessage - kPing.size(), ' ');
    CHECK(is_pong(answers_to(kPing + filled + "\n", 4096).front()));
    CHECK(code_of(answers_to(kPing + filled + " \n", 4096).front()) == -32600);
}
