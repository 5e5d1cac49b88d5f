// SPDX-License-Identifier: MIT
// Any messages to the server for assistants, with and without a session that has begun: each line
// that it answers is one JSON object on a line that is fit for a terminal, with a result or an
// error, and the next message is answered.

#include <sstream>
#include <string>

#include "liaison/load/json/json_value.hpp"
#include "liaison/load/load.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"
#include "liaison/serve/mcp_server.hpp"
#include "target.hpp"

using namespace liaison;
using fuzz::demand;
using load::JsonValue;

namespace {

constexpr std::string_view kInitialize =
    R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25"}})";
constexpr std::string_view kPing = R"({"jsonrpc":"2.0","id":"last","method":"ping"})";
constexpr std::string_view kPong = R"({"jsonrpc":"2.0","id":"last","result":{}})";

/// A small base, so that answers are short and a target runs often. It has every relation.
KnowledgeBase small_base() {
    std::vector inputs{load::Input::named(LIAISON_TEST_DATA "/small.json")};
    return load::load(inputs);
}

class TextStream final : public load::ByteStream {
  public:
    explicit TextStream(std::string_view text) : rest_(text) {}
    std::string_view read() override { return std::exchange(rest_, {}); }

  private:
    std::string_view rest_;
};

void check_answer(const std::string& line) {
    demand(text::is_utf8(line) && text::printable(line) == line, "an answer is fit for a terminal");
    const JsonValue answer = JsonValue::parse(line);
    const auto* version = answer.text_of("jsonrpc");
    demand(version != nullptr && *version == "2.0", "an answer is of JSON-RPC");
    const JsonValue* error = answer.find("error");
    demand((error == nullptr) != (answer.find("result") == nullptr), "a result or an error");
    if (error == nullptr) {
        demand(answer.find("id") != nullptr, "a result has the id of its request");
    } else {
        demand(error->find("code")->number() != nullptr, "an error has a code");
    }
}

void check(const KnowledgeBase& kb, const std::string& messages) {
    serve::McpServer server({kb, {"small.json"}, {}});
    TextStream stream(messages);
    render::StringSink sink;
    server.run(stream, sink);
    std::istringstream lines(sink.text());
    std::string last;
    for (std::string line; std::getline(lines, line); last = line) check_answer(line);
    demand(last == kPong, "the last message is answered");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const KnowledgeBase kb = small_base();
    const std::string messages = std::string(fuzz::text_of(data, size)) + "\n" + std::string(kPing);
    check(kb, messages);
    check(kb, std::string(kInitialize) + "\n" + messages);
    return 0;
}
