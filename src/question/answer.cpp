// SPDX-License-Identifier: MIT
#include "liaison/question/answer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/render/bibliography/bibliography.hpp"
#include "liaison/render/bibliography/cited_sources.hpp"
#include "question/asking.hpp"
#include "question/hints.hpp"
#include "question/shape.hpp"

namespace liaison::question {
namespace {

const CommandRule& rule_of(const Question& question) {
    if (const CommandRule* rule = find_command(question.command)) return *rule;
    throw Error{ErrorKind::usage, fmt::format("there is no command \"{}\"", question.command),
                suggestion_among(question.command, command_rules())};
}

/// How many words a command takes: "2 to 12", "1" or "none".
std::string count_in_words(const WordsRule& rule) {
    if (rule.most == 0) return "none";
    if (rule.least == rule.most) return fmt::format("{}", rule.least);
    return fmt::format("{} to {}", rule.least, rule.most);
}

void check_words(const Question& question, const CommandRule& rule) {
    const WordsRule words = rule.words.value_or(WordsRule{});
    const std::size_t count = question.words.size();
    if (count >= words.least && count <= words.most) return;
    throw Error{ErrorKind::usage,
                fmt::format("too {} arguments{}{}", count < words.least ? "few" : "many",
                            words.placeholder.empty() ? "" : ": ", words.placeholder),
                fmt::format("{} takes {}", rule.name, count_in_words(words))};
}

/// Reads the sources that an answer cites instead of writing the answer.
class ToCitedSources : public Destination {
  public:
    explicit ToCitedSources(const KnowledgeBase& kb) : cited_(kb) {}

    render::Sink& sink() override { return cited_; }
    render::Sink& file(std::string_view) override { return cited_; }
    const std::vector<SourceIndex>& sources() const { return cited_.sources(); }

  private:
    render::CitedSources cited_;
};

/// Writes the bibliography of the answer.
Answer answer_with_bibliography(const Base& base, Question question,
                                const render::BibliographyFormat& format, Destination& to) {
    question.format = "jsonl";
    ToCitedSources cited(base.kb);
    Answer found = answer(base, question, cited);
    format.write(base.kb, cited.sources(), to.sink());
    return found;
}

}  // namespace

void check(const Question& question) {
    const CommandRule& rule = rule_of(question);
    check_words(question, rule);
    check_shape(question, rule);
    check_cite(question);
    const auto& format = question.format;
    const auto is_asked = [&](const FormatName& each) {
        return render::is_format(each.name, format);
    };
    if (format.empty() || std::ranges::any_of(rule.formats, is_asked)) return;
    throw Error{ErrorKind::usage, fmt::format("{} \"{}\"", rule.no_format, question.format),
                suggestion_among(question.format, rule.formats)};
}

Answer answer(const Base& base, const Question& question, Destination& to) {
    check(question);
    const auto* bibliography = render::find_bibliography_format(question.format);
    if (bibliography != nullptr && !question.explain_query) {
        return answer_with_bibliography(base, question, *bibliography, to);
    }
    Asking asking(base, question, to);
    try {
        rule_of(question).answer(asking);
    } catch (const Error& error) {
        if (error.key().empty()) throw;
        throw with_unloaded_hint(error, base.unloaded);
    }
    Answer answered = asking.take();
    const auto note = note_on_citations(question, rule_of(question));
    if (!note.empty() && !question.explain_query) answered.notes.push_back(note);
    return answered;
}

}  // namespace liaison::question
