// SPDX-License-Identifier: MIT
#include "question/asking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "liaison/ask/graph/fact_period.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/ask/query/expression.hpp"
#include "liaison/model/distinct.hpp"
#include "liaison/model/text.hpp"

namespace liaison::question {
namespace {

std::vector<std::string> keys_in(const std::vector<std::string>& values) {
    std::vector<std::string> keys;
    for (const auto& value : values)
        std::ranges::move(split_at_commas(value), std::back_inserter(keys));
    return keys;
}

}  // namespace

render::Options Asking::options() const {
    return {render::parse_format(question_.format).value_or(render::Format::table),
            question_.look,
            {keys_in(question_.columns), question_.sort, question_.limit, question_.ids,
             question_.count_by, question_.names},
            render::parse_cite_mode(question_.cite).value_or(render::CiteMode::full),
            filtered_};
}

std::vector<ask::FacetId> Asking::facets_in_shape() const {
    const render::ListShape shape = options().shape;
    std::vector<std::string> keys = shape.columns;
    keys.insert(keys.end(), {shape.sort, shape.count_by});
    std::vector<ask::FacetId> facets;
    for (const std::string& key : keys) {
        const bool has_sign = key.starts_with('+') || key.starts_with('-');
        const auto facet = ask::facet_in_queries(key.substr(has_sign ? 1 : 0));
        if (facet) facets.push_back(*facet);
    }
    return facets;
}

void Asking::note_left_out(std::size_t rows) {
    if (rows == 0) return;
    note(fmt::format("{} left out; --limit sets how many are printed",
                     text::counted(rows, "row is", "rows are")));
}

bool Asking::asks_for_time() const {
    return !question_.on.empty() || !question_.since.empty() || !question_.until.empty();
}

void Asking::note_undated_among(std::vector<FactIndex> facts) {
    keep_each_once(facts);
    std::erase_if(facts, [&](FactIndex fact) { return ask::period_of(kb(), fact).is_dated(); });
    if (facts.empty()) return;
    note(fmt::format("{} without a date kept; --dated leaves out such facts",
                     text::counted(facts.size(), "fact", "facts")));
}

void Asking::answer_instead(const Question& question) {
    Asking asking(base_, question, to_);
    find_command(question.command)->answer(asking);
    answer_ = asking.take();
}

std::string Asking::text() const { return text::joined(question_.words, " "); }

std::optional<BoundFilters> Asking::filters() {
    auto asked = bind_filters(kb(), question_);
    filtered_ = !ask::is_unconditional(asked.query) || asked.mode == ask::TraversalMode::direct;
    if (!question_.explain_query) return asked;
    sink().write(text::printable(ask::to_string(asked.expression)) += "\n");
    return std::nullopt;
}

}  // namespace liaison::question
