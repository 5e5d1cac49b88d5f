// SPDX-License-Identifier: MIT
#pragma once

// The program without files and without a terminal: it answers command lines about one knowledge
// base in memory. Compiled to WebAssembly, it answers in the exported page.
//
//     Engine engine;
//     engine.load(R"(["interpol-un"])", json);
//     engine.ask(R"(["partners", "--area", "cybercrime"])");  // 0; the answer is engine.text()

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/question/exit_code.hpp"

namespace liaison::engine {

/// No function throws: each returns the exit code of the program, and sets `text` and `notes`.
class Engine {
  public:
    /// Replaces the knowledge base by the one in `json`. `names` is a JSON list of the names of the
    /// files or built-in bases that it was loaded from.
    question::ExitCode load(std::string_view names, std::string_view json) noexcept;

    /// Answers a command line: a JSON list of the words after the program's name. What reads or
    /// writes files, or is only for a terminal, is an error (usage).
    question::ExitCode ask(std::string_view words) noexcept;

    /// Completes the last word of a command line. The answer is a JSON list of objects with the
    /// keys `word` and `meaning`.
    question::ExitCode complete(std::string_view words) noexcept;

    /// What the program would have written to standard output.
    const std::string& text() const { return text_; }
    /// What it would have written to standard error.
    const std::string& notes() const { return notes_; }

  private:
    template <typename Work>
    question::ExitCode report(const Work& work) noexcept;
    question::ExitCode answer(std::string_view words);
    std::string completion(std::string_view words) const;

    std::optional<KnowledgeBase> kb_;
    std::vector<std::string> names_;
    std::string text_;
    std::string notes_;
};

}  // namespace liaison::engine
