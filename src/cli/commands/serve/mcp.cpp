// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "cli/commands/commands.hpp"
#include "cli/terminal/output.hpp"
#include "liaison/model/error.hpp"
#include "liaison/serve/mcp_server.hpp"

namespace liaison::cli {
namespace {

/// Standard input as it arrives. Nothing of it is kept.
class Messages final : public load::ByteStream {
  public:
    std::string_view read() override {
        ssize_t count = 0;
        do {
            count = ::read(STDIN_FILENO, buffer_.data(), buffer_.size());
        } while (count < 0 && errno == EINTR);
        if (count >= 0) return {buffer_.data(), static_cast<std::size_t>(count)};
        throw Error{ErrorKind::io,
                    fmt::format("cannot read <stdin>: {}", std::generic_category().message(errno))};
    }

  private:
    std::array<char, std::size_t{64} * 1024> buffer_{};
};

/// Standard output, each answer at once.
class Answers final : public render::Sink {
  public:
    void write_encoded(std::string_view bytes) override {
        output_->write_encoded(bytes);
        output_->settle();
    }

  private:
    std::unique_ptr<Output> output_ = open_output({});
};

void check_usage(const GlobalOptions& options, const CommandContext& context) {
    context.expect_unread("-");
    if (options.output.empty() && options.format.empty()) return;
    throw Error{ErrorKind::usage, "mcp answers on standard output, in the format of the protocol",
                "leave out --output and --format"};
}

void run_mcp(const Arguments& arguments, CommandContext& context) {
    check_usage(arguments.global, context);
    serve::McpServer server(context.base());
    context.note_if_typed();
    Messages messages;
    Answers answers;
    server.run(messages, answers);
}

}  // namespace

Command mcp_command() {
    return {"mcp",
            question::CommandGroup::serve,
            "answer assistants by the Model Context Protocol",
            "Reads requests from standard input and answers them on standard output, a line each, "
            "until the input ends. A program with an assistant starts it. It only reads, and opens "
            "no files but those of the data.",
            {"liaison mcp", "liaison mcp --all", "liaison mcp --add mine.json"},
            {},
            [](CLI::App& /*app*/, Arguments& /*arguments*/) {},
            run_mcp};
}

}  // namespace liaison::cli
