// SPDX-License-Identifier: MIT
#pragma once

// Answers assistants: a server of the Model Context Protocol, revisions 2025-11-25 and 2026-07-28
// (https://modelcontextprotocol.io). It only reads the knowledge base.
//
//     McpServer server({kb, {"interpol-un"}, {}});
//     server.answer(R"({"jsonrpc": "2.0", "id": 1, "method": "ping"})");
//     // {"jsonrpc":"2.0","id":1,"result":{}}

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "liaison/load/source/input.hpp"
#include "liaison/question/answer.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::serve {

class McpServer {
  public:
    /// The most bytes of a message.
    static constexpr std::size_t kLongestMessage = std::size_t{1024} * 1024;

    /// The knowledge base must outlive the server.
    explicit McpServer(question::Base base) : base_(std::move(base)) {}

    /// The answer to one message, on one line without its end. It is empty if the message asks for
    /// none. Whatever is wrong with a message is an answer as well.
    std::string answer(std::string_view message);

    /// Answers each line of the stream until it ends; empty lines are skipped. Each answer is one
    /// call of `write_encoded`. Throws what stream and sink throw.
    void run(load::ByteStream& from, render::Sink& to);

  private:
    question::Base base_;
    bool is_initialized_ = false;  ///< the client has sent `initialize`, so it is of 2025-11-25
};

}  // namespace liaison::serve
