// SPDX-License-Identifier: MIT
#pragma once

// A question while a command answers it: the knowledge base, the destination and the result.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "liaison/ask/query/facet.hpp"
#include "liaison/question/answer.hpp"
#include "liaison/question/command_rule.hpp"
#include "liaison/question/filters.hpp"

namespace liaison::question {

class Asking {
  public:
    Asking(const Base& base, const Question& question, Destination& to)
        : base_(base), question_(question), to_(to) {}

    const Base& base() const { return base_; }
    const KnowledgeBase& kb() const { return base_.kb; }
    const Question& question() const { return question_; }

    /// The look, the shape, whether filters restrict the answer, and the format: a table if the
    /// question's format is not one of lists.
    render::Options options() const;

    /// The words of the question, joined by spaces.
    std::string text() const;

    /// Binds the filters. With `explain_query`, writes the expression and returns nullopt. Throws
    /// like `bind_filters`.
    std::optional<BoundFilters> filters();

    render::Sink& sink() { return to_.sink(); }
    render::Sink& file(std::string_view name) { return to_.file(name); }

    /// The facets that are needed because the shape names them.
    std::vector<ask::FacetId> facets_in_shape() const;

    /// Notes that a limit left out rows.
    void note_left_out(std::size_t rows);

    /// If the question asks for a time, notes how many of the facts in the answer have no date.
    /// Only then calls `facts_shown`, which returns these facts.
    void note_undated(const auto& facts_shown) {
        if (asks_for_time()) note_undated_among(facts_shown());
    }

    /// Answers another question instead.
    void answer_instead(const Question& question);

    void note(std::string text) { answer_.notes.push_back(std::move(text)); }
    void conclude(ExitCode code) { answer_.exit_code = code; }
    void answers_with_knowledge_base() { answer_.loads_again = true; }
    Answer take() { return std::move(answer_); }

  private:
    bool asks_for_time() const;
    void note_undated_among(std::vector<FactIndex> facts);

    const Base& base_;
    const Question& question_;
    Destination& to_;
    Answer answer_;
    bool filtered_ = false;  ///< whether the filters that were bound restrict the answer
};

}  // namespace liaison::question
