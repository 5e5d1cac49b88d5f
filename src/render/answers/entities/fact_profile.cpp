// SPDX-License-Identifier: MIT
#include "render/answers/entities/fact_profile.hpp"

#include <fmt/format.h>

#include "liaison/ask/graph/fact_id.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/table/aligned_table.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/record_json.hpp"
#include "render/text/markdown.hpp"
#include "render/text/phrases.hpp"
#include "render/text/printable_format.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

/// "Fact 1be4a29c0d7f3e55 · UNOCT takes part in UN CT Compact · chair · current, since 2017".
std::string terms_of(const KnowledgeBase& kb, FactIndex index) {
    const Fact& fact = kb.fact(index);
    std::string terms = fmt::format("Fact {}", ask::fact_id(kb, index));
    const auto add = [&](std::string_view term) { text::append_item(terms, term, " · "); };
    add(fmt::format("{} {} {}", ask::full_name(kb, fact.subject),
                    reading_of(kb, index, fact.subject, fact.object),
                    ask::full_name(kb, fact.object)));
    add(label_of(fact.role));
    std::string status(label_of(fact.status));
    text::append_item(status, dates_of(fact));
    add(with_marks(status, marks_of(kb, index)));
    if (fact.context != kNoEntity) {
        add(fmt::format("in the context of {}", ask::full_name(kb, fact.context)));
    }
    return terms;
}

}  // namespace

Json fact_profile_json(const KnowledgeBase& kb, FactIndex fact) {
    Json json{{"id", ask::fact_id(kb, fact)}, {"type", "fact"}};
    json.update(fact_json(kb, fact));
    json["sources"] = sources_json(kb, citations_of(kb, {fact}));
    return json;
}

void write_fact_profile(const KnowledgeBase& kb, FactIndex fact, NumberedCitations& numbers,
                        const Options& options, Sink& sink) {
    const auto statement = fmt::format("{} {}", kb.text(kb.fact(fact).statement),
                                       numbers.numbers(citations_of(kb, {fact})));
    const auto note = notes_of(kb, {fact});
    if (options.format == Format::markdown) {
        sink.write(format("# {}\n\n{}\n", markdown_escaped(statement),
                          markdown_escaped(terms_of(kb, fact))));
        if (!note.empty()) sink.write(format("\nNote: {}\n", markdown_escaped(note)));
    } else {
        write_paragraph(statement, options.look, sink, Style::strong);
        write_paragraph(terms_of(kb, fact), options.look, sink, Style::plain);
        if (!note.empty()) {
            write_paragraph(fmt::format("Note: {}", note), options.look, sink, Style::faint);
        }
    }
}

}  // namespace liaison::render
