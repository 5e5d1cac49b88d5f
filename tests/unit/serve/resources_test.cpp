// SPDX-License-Identifier: MIT
// The resources: sources, and the facts from each.

#include <set>

#include "serving.hpp"

using namespace liaison;
using namespace liaison::test;
using serve::McpServer;

namespace {

Json read(McpServer& server, const std::string& uri) {
    const Json contents = result_of(server, "resources/read", {{"uri", uri}})["contents"];
    REQUIRE(contents.size() == 1);
    CHECK(contents[0]["uri"] == uri);
    CHECK(contents[0]["mimeType"] == "application/json");
    return Json::parse(contents[0]["text"].get<std::string>());
}

}  // namespace

TEST_CASE("each source is a resource, and so are its facts") {
    McpServer server = server_of(builtin_base());
    const Json resources = result_of(server, "resources/list")["resources"];
    REQUIRE(resources.size() == 2);
    CHECK(resources[0]["uri"] == "liaison://sources/un-entities");
    CHECK(resources[1]["uri"] == "liaison://facts/un-entities");
    CHECK(read(server, "liaison://sources/un-entities")["result"][0]["publisher"] == "INTERPOL");
    const Json facts = read(server, "liaison://facts/un-entities");
    CHECK(facts["total"] == builtin_base().facts().size());
    const Json rest = read(server, "liaison://facts/un-entities?cursor=80")["result"];
    REQUIRE(rest.size() == builtin_base().facts().size() - 80);
    CHECK(rest.back() == facts["result"].back());
}

TEST_CASE("the list of resources comes in pages") {
    McpServer server = server_of(whole_base());
    std::set<std::string> uris;
    Json parameters = Json::object();
    for (std::size_t page = 0; page < 100; ++page) {
        const Json result = result_of(server, "resources/list", parameters);
        for (const Json& resource : result["resources"]) uris.insert(resource["uri"]);
        if (!result.contains("nextCursor")) break;
        parameters["cursor"] = result["nextCursor"];
    }
    CHECK(uris.size() == 2 * whole_base().sources().size());
    CHECK(code_of(answered(server, request("resources/list", {{"cursor", "x"}}))) == -32602);
    CHECK(code_of(answered(server, request("resources/list", {{"cursor", 1}}))) == -32602);
}

TEST_CASE("a template has the address of a resource") {
    McpServer server = server_of(builtin_base());
    const Json templates = result_of(server, "resources/templates/list")["resourceTemplates"];
    REQUIRE(templates.size() == 3);
    CHECK(templates[1]["uriTemplate"] == "liaison://facts/{source}{?cursor}");
    CHECK(templates[2]["uriTemplate"] == "liaison://fact/{id}");
}

TEST_CASE("a fact is a resource by its id, which may be abbreviated") {
    McpServer server = server_of(builtin_base());
    const Json facts = read(server, "liaison://facts/un-entities");
    for (const Json& row : facts["result"]) {
        const std::string id = row["id"];
        const Json fact = read(server, "liaison://fact/" + id);
        CHECK(fact["statement"] == row["statement"]);
        CHECK(fact == read(server, "liaison://fact/" + id.substr(0, 7)));
    }
}

TEST_CASE("an unknown resource is an error of the protocol") {
    McpServer server = server_of(builtin_base());
    for (const char* uri :
         {"", "liaison://", "liaison://facts", "liaison://facts/", "liaison://facts/nothing",
          "liaison://partners/un-entities", "file:///etc/passwd", "liaison://facts/../un-entities",
          "liaison://facts/un-entities?page=2", "liaison://fact/", "liaison://fact/unodc",
          "liaison://fact/28c0b", "liaison://fact/00000000"}) {
        INFO(uri);
        const auto refused = answered(server, request("resources/read", {{"uri", uri}}));
        CHECK(code_of(refused) == -32002);
        CHECK(refused["error"]["data"]["uri"] == uri);
        CHECK(code_of(answered(server, stateless("resources/read", {{"uri", uri}}))) == -32602);
    }
    const char* const wrong = "liaison://facts/un-entities?cursor=x";
    CHECK(code_of(answered(server, request("resources/read", {{"uri", wrong}}))) == -32602);
    CHECK(code_of(answered(server, request("resources/read"))) == -32602);
}
