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

/// The knowledge base that is asked.
struct Base {
    const KnowledgeBase& kb;
    std::vector<std::string> names;  ///< of the files or built-in bases that make it up
    /// What built-in overlays would add to an answer, as `ask::find_unloaded` reads it; empty for
    /// no hints at that.
    std::string_view unloaded;
};

/// Where an answer goes. Nothing is opened before the answer is known.
class Destination {
  public:
    Destination() = default;
    Destination(const Destination&) = delete;
    Destination& operator=(const Destination&) = delete;
    virtual ~Destination() = default;

    /// For an answer that is one text. Throws `Error` (io).
    virtual render::Sink& sink() = 0;
    /// A file of an answer that is several. Throws `Error` (usage, io).
    virtual render::Sink& file(std::string_view name) = 0;
};

/// What there is to an answer besides its text.
struct Answer {
    ExitCode exit_code = ExitCode::answered;
    std::vector<std::string> notes;  ///< remarks for a reader, a line each
    bool loads_again = false;        ///< it is a knowledge base
};

/// Throws `Error` (usage) where no knowledge base could answer: there is no such command, or it
/// does not have that format or takes another number of words.
void check(const Question& question);

/// Writes the answer. Throws `Error`: of the kind `no` where there is none to a well-formed
/// question, usage where the question is ill-formed or names something unknown, and what the
/// destination throws.
Answer answer(const Base& base, const Question& question, Destination& to);

}  // namespace liaison::question
