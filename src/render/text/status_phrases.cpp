// SPDX-License-Identifier: MIT
#include "render/text/status_phrases.hpp"

// How a status reads, and what marks it.

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "liaison/model/conflict.hpp"

namespace liaison::render {

using ask::Connection;

std::vector<Status> collective_statuses(const KnowledgeBase& kb, const Connection& connection) {
    std::vector<Status> found;
    // On a way through others each fact has a status, and the weakest of them says how it holds.
    if (connection.collective || !connection.through.empty()) return found;
    for (const Status status : connection.statuses) {
        const bool individual = std::ranges::any_of(connection.facts, [&](FactIndex index) {
            return kb.fact(index).status == status && kb.fact(index).scope == Scope::individual;
        });
        if (!individual) found.push_back(status);
    }
    return found;
}

std::string_view editorial_mark(const KnowledgeBase& kb, const Connection& connection) {
    if (!connection.editorial) return {};
    const bool stated =
        connection.through.empty() && std::ranges::any_of(connection.facts, [&](FactIndex fact) {
            return kb.fact(fact).basis == Basis::stated;
        });
    return stated ? "partly editorial" : "editorial";
}

bool is_disputed(const KnowledgeBase& kb, const std::vector<FactIndex>& facts) {
    return std::ranges::any_of(facts,
                               [&](FactIndex fact) { return liaison::is_disputed(kb, fact); });
}

namespace {

/// The marks that are there, as one text.
std::string joined(std::initializer_list<std::string_view> marks) {
    std::string all;
    for (const std::string_view mark : marks) {
        if (!mark.empty()) all += fmt::format("{}{}", all.empty() ? "" : ", ", mark);
    }
    return all;
}

std::string_view mark_if(bool holds, std::string_view mark) {
    return holds ? mark : std::string_view();
}

}  // namespace

std::string marks_of(const KnowledgeBase& kb, FactIndex index, std::string_view collective) {
    const Fact& fact = kb.fact(index);
    return joined({mark_if(fact.scope == Scope::collective, collective),
                   mark_if(fact.basis == Basis::editorial, id_of(fact.basis)),
                   mark_if(liaison::is_disputed(kb, index), kSourcesDiffer)});
}

std::string with_marks(std::string text, std::string_view marks) {
    return marks.empty() ? text : fmt::format("{} ({})", text, marks);
}

std::string status_field(const KnowledgeBase& kb, const Connection& connection) {
    const auto together = collective_statuses(kb, connection);
    std::string text;
    for (const Status status : connection.statuses) {
        if (!text.empty()) text += ", ";
        text += id_of(status);
        if (std::ranges::count(together, status) > 0) text += " (collective)";
    }
    return with_marks(
        text, joined({mark_if(connection.collective, "collective"), editorial_mark(kb, connection),
                      mark_if(is_disputed(kb, connection.facts), kSourcesDiffer)}));
}

std::string status_of(const KnowledgeBase& kb, const Connection& connection) {
    const auto together = collective_statuses(kb, connection);
    std::string text;
    for (const Status status : connection.statuses) {
        if (!text.empty()) text += together.empty() ? ", " : "; ";
        text += label_of(status);
        if (std::ranges::count(together, status) > 0) {
            text += fmt::format(", {}", kSaidOfSeveral);
        }
    }
    return with_marks(text, joined({mark_if(connection.collective, kSaidOfSeveral),
                                    mark_if(is_disputed(kb, connection.facts), kSourcesDiffer)}));
}

std::string status_field(const KnowledgeBase& kb, FactIndex index) {
    return with_marks(std::string(id_of(kb.fact(index).status)), marks_of(kb, index, "collective"));
}

}  // namespace liaison::render
