// SPDX-License-Identifier: MIT
#pragma once

// Answers a question about a knowledge base.
//
//     struct InMemory : Destination {
//         render::StringSink text;
//         render::Sink& sink() override { return text; }
//         render::Sink& file(std::string_view) override { return text; }
//     } to;
//     answer({kb, {"interpol-un"}, {}}, {.command = "partners"}, to);  // now in `to.text`

#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/question/exit_code.hpp"
#include "liaison/question/question.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::question {

/// The knowledge base that a question is about.
struct Base {
    const KnowledgeBase& kb;
    std::vector<std::string> names;  ///< of the files or built-in bases that it was loaded from
    /// The table (unloaded.hpp) for hints on built-in overlays that are not loaded. If it is empty,
    /// answers have no such hints.
    std::string_view unloaded;
};

/// Where an answer is written. `sink` and `file` are called only once the answer is known.
class Destination {
  public:
    Destination() = default;
    Destination(const Destination&) = delete;
    Destination& operator=(const Destination&) = delete;
    virtual ~Destination() = default;

    /// The destination of an answer that is a single text. Throws `Error` (io).
    virtual render::Sink& sink() = 0;
    /// One file of an answer that consists of several files. Throws `Error` (usage, io).
    virtual render::Sink& file(std::string_view name) = 0;
};

/// The result of answering, apart from the text that was written.
struct Answer {
    ExitCode exit_code = ExitCode::answered;
    std::vector<std::string> notes;  ///< messages for the user, one line each
    bool loads_again = false;        ///< whether the written text is itself a knowledge base
};

/// Checks a question without a knowledge base. Throws `Error` (usage) if there is no such command,
/// or if the command does not have the format or takes another number of words.
void check(const Question& question);

/// Writes the answer. Throws `Error` (no) if the answer is no, such as "there is no path", `Error`
/// (usage) if the question is ill-formed or has an unknown name, and whatever the destination
/// throws.
Answer answer(const Base& base, const Question& question, Destination& to);

}  // namespace liaison::question
