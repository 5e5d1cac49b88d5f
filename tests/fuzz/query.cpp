// SPDX-License-Identifier: MIT
// Fuzzes the query language: a printed expression parses to the same, and every query can be
// evaluated for all entities and facts.

#include "liaison/ask/query/query.hpp"

#include <string>
#include <vector>

#include "liaison/ask/query/binder.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/ask/query/expression.hpp"
#include "liaison/ask/query/parser.hpp"
#include "liaison/load/load.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "target.hpp"

using namespace liaison;
using fuzz::demand;

namespace {

KnowledgeBase builtin() {
    std::vector inputs{load::Input::named("interpol-un")};
    return load::load(inputs);
}

void ask_of_all(const KnowledgeBase& kb, const ask::Query& query) {
    std::size_t matching = 0;
    for (std::uint32_t i = 0; i < kb.entities().size(); ++i) {
        const EntityIndex entity{i};
        const bool direct = ask::matches(kb, query, entity, ask::TraversalMode::direct);
        if (direct) ++matching;
    }
    for (std::uint32_t i = 0; i < kb.facts().size(); ++i) {
        if (ask::matches(kb, query, FactIndex{i})) ++matching;
    }
    demand(matching <= kb.entities().size() + kb.facts().size(), "not more match than there are");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const KnowledgeBase kb = builtin();
    const std::string_view text = fuzz::text_of(data, size);
    try {
        const ask::Expression expression = ask::parse_expression(text);
        const std::string printed = ask::to_string(expression);
        demand(ask::to_string(ask::parse_expression(printed)) == printed,
               "an expression that is printed is the same when it is read");
        ask_of_all(kb, ask::bind(kb, expression, text, {}));
    } catch (const Error& error) {
        demand(error.kind() == ErrorKind::usage,
               "an expression can only be ill-formed or name what is not there");
        demand(text::is_utf8(text::printable(error.what())), "the error can be printed");
    }
    return 0;
}
