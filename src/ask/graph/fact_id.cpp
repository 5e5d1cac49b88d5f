// SPDX-License-Identifier: MIT
#include "liaison/ask/graph/fact_id.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <type_traits>

#include "liaison/ask/words/fingerprint.hpp"
#include "liaison/model/record_fields.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

constexpr std::size_t kFewestDigits = 7;

/// The digits after which one pair of so many facts in a hundred bases of this size is expected to
/// be alike (n^2/2 pairs among 16^digits values).
std::size_t abbreviated_length(std::size_t facts) {
    const auto bits = static_cast<std::size_t>(std::bit_width(facts));
    return std::max(kFewestDigits, bits / 2 + 2);
}

}  // namespace

std::string fact_id(const KnowledgeBase& kb, FactIndex index) {
    const Fact& fact = kb.fact(index);
    const auto context = fact.context == kNoEntity ? std::string_view() : kb.id(fact.context);
    std::string digested = fmt::format("{}/{}/{}/{}/{}/{}/{}", kb.id(fact.subject),
                                       id_of(fact.relation), kb.id(fact.object), context,
                                       id_of(fact.role), id_of(fact.status), id_of(fact.scope));
    for_each_field<Fact>([&]<typename Value>(const RecordField<Fact, Value>& field) {
        if constexpr (std::is_same_v<Value, Date>) {
            digested += '/' + (fact.*field.member).to_string();
        }
    });
    return to_hex(digest(digested));
}

std::string abbreviated_fact_id(const KnowledgeBase& kb, FactIndex fact) {
    return fact_id(kb, fact).substr(0, abbreviated_length(kb.facts().size()));
}

std::vector<FactIndex> facts_with_id(const KnowledgeBase& kb, std::string_view digits) {
    std::vector<FactIndex> found;
    const std::string wanted = text::fold(digits);
    if (wanted.size() < kFewestDigits) return found;
    if (wanted.find_first_not_of("0123456789abcdef") != std::string::npos) return found;
    for (const FactIndex fact : kb.fact_indices()) {
        if (fact_id(kb, fact).starts_with(wanted)) found.push_back(fact);
    }
    return found;
}

}  // namespace liaison::ask
