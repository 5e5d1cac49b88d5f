// SPDX-License-Identifier: MIT
#include "liaison/ask/query/subject.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "liaison/ask/graph/fact_id.hpp"
#include "liaison/ask/query/candidates.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

constexpr std::string_view kSource = "source:";
constexpr std::string_view kFact = "fact:";

bool share_an_id(const KnowledgeBase& kb, const std::vector<FactIndex>& facts) {
    const std::string id = fact_id(kb, facts.front());
    return std::ranges::all_of(facts, [&](FactIndex fact) { return fact_id(kb, fact) == id; });
}

std::vector<FactIndex> resolve_fact(const KnowledgeBase& kb, std::string_view digits) {
    auto facts = facts_with_id(kb, digits);
    if (facts.empty()) {
        throw Error{ErrorKind::usage, fmt::format("no fact has the id \"{}\"", digits),
                    "liaison facts lists the ids; seven or more of their digits are enough"};
    }
    if (share_an_id(kb, facts)) return facts;
    std::vector<NamedCandidate> candidates;
    for (const FactIndex fact : facts) {
        candidates.push_back({fact_id(kb, fact), std::string(kb.text(kb.fact(fact).statement))});
    }
    throw Error{ErrorKind::usage, fmt::format("several facts have ids that begin with {}", digits),
                "use one of these ids:", candidate_lines(candidates)};
}

std::optional<Subject> find_source_subject(const KnowledgeBase& kb, std::string_view name) {
    if (sources_named(kb, name).found.empty()) return std::nullopt;
    return resolve_source(kb, name);
}

std::optional<Subject> find_fact_subject(const KnowledgeBase& kb, std::string_view digits) {
    if (facts_with_id(kb, digits).empty()) return std::nullopt;
    return resolve_fact(kb, digits);
}

/// The subject that the name fits, or nullopt. Throws if it fits several.
std::optional<Subject> find_subject(const KnowledgeBase& kb, std::string_view name) {
    if (name.starts_with(kSource)) return find_source_subject(kb, name.substr(kSource.size()));
    if (name.starts_with(kFact)) return find_fact_subject(kb, name.substr(kFact.size()));
    const auto entities = entities_named(kb, name, kAnyType);
    // The id or address of a source is clearer than a name that an entity has only loosely.
    const bool is_source =
        entities.match > NameMatch::name && sources_named(kb, name).match == NameMatch::id;
    if (!is_source && !entities.found.empty()) return resolve_name(kb, name, kAnyType);
    if (auto source = find_source_subject(kb, name)) return source;
    return find_fact_subject(kb, name);
}

/// Whether the word alone is a name, and not only a part of one.
bool is_name(const KnowledgeBase& kb, const std::string& word) {
    return word.starts_with(kSource) || word.starts_with(kFact) ||
           entities_named(kb, word, kAnyType).match <= NameMatch::loose ||
           sources_named(kb, word).match <= NameMatch::loose || !facts_with_id(kb, word).empty();
}

}  // namespace

Subject resolve_subject(const KnowledgeBase& kb, std::string_view name) {
    if (auto subject = find_subject(kb, name)) return *std::move(subject);
    if (name.starts_with(kSource)) return resolve_source(kb, name.substr(kSource.size()));
    if (name.starts_with(kFact)) return resolve_fact(kb, name.substr(kFact.size()));
    return resolve_name(kb, name, kAnyType);
}

std::vector<Subject> resolve_subjects(const KnowledgeBase& kb, std::span<const std::string> words) {
    const std::string together = text::joined(words, " ");
    if (auto subject = find_subject(kb, together)) return {*std::move(subject)};
    const auto names =
        std::ranges::count_if(words, [&](const auto& word) { return is_name(kb, word); });
    if (2 * names < std::ssize(words)) return {resolve_subject(kb, together)};
    std::vector<Subject> subjects;
    for (const auto& word : words) subjects.push_back(resolve_subject(kb, word));
    return subjects;
}

}  // namespace liaison::ask
