// SPDX-License-Identifier: MIT
#include "question/asking.hpp"

#include "liaison/ask/query/expression.hpp"
#include "liaison/model/text.hpp"

namespace liaison::question {

render::Options Asking::options() const {
    return {render::parse_format(question_.format).value_or(render::Format::table), question_.look};
}

std::string Asking::text() const { return text::joined(question_.words, " "); }

std::optional<BoundFilters> Asking::filters() {
    auto asked = bind_filters(kb(), question_);
    if (!question_.explain_query) return asked;
    sink().write(text::printable(ask::to_string(asked.expression)) += "\n");
    return std::nullopt;
}

}  // namespace liaison::question
