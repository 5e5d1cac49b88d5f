// SPDX-License-Identifier: MIT
#include "render/text/status_phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/model/conflict.hpp"
#include "liaison/model/text.hpp"
#include "liaison/model/unreachable.hpp"

namespace liaison::render {

using ask::Connection;

std::vector<Status> collective_statuses(const KnowledgeBase& kb, const Connection& connection) {
    std::vector<Status> found;
    // On a path, the weakest status counts for all facts, so they cannot be grouped by status.
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

std::string marks_of(const KnowledgeBase& kb, FactIndex index, std::string_view collective) {
    const Fact& fact = kb.fact(index);
    std::string marks;
    if (fact.scope == Scope::collective) text::append_item(marks, collective);
    if (fact.basis == Basis::editorial) text::append_item(marks, id_of(fact.basis));
    if (liaison::is_disputed(kb, index)) text::append_item(marks, kSourcesDiffer);
    return marks;
}

std::string with_marks(std::string text, std::string_view marks) {
    return marks.empty() ? text : fmt::format("{} ({})", text, marks);
}

std::string status_field(const KnowledgeBase& kb, const Connection& connection) {
    const auto together = collective_statuses(kb, connection);
    std::string statuses;
    for (const Status status : connection.statuses) {
        text::append_item(statuses, id_of(status));
        if (std::ranges::count(together, status) > 0) statuses += " (collective)";
    }
    std::string marks(connection.collective ? "collective" : "");
    text::append_item(marks, editorial_mark(kb, connection));
    if (is_disputed(kb, connection.facts)) text::append_item(marks, kSourcesDiffer);
    return with_marks(statuses, marks);
}

std::string status_of(const KnowledgeBase& kb, const Connection& connection) {
    const auto together = collective_statuses(kb, connection);
    std::string statuses;
    for (const Status status : connection.statuses) {
        text::append_item(statuses, label_of(status), together.empty() ? ", " : "; ");
        if (std::ranges::count(together, status) > 0) text::append_item(statuses, kSaidOfSeveral);
    }
    std::string marks(connection.collective ? kSaidOfSeveral : "");
    if (is_disputed(kb, connection.facts)) text::append_item(marks, kSourcesDiffer);
    return with_marks(statuses, marks);
}

StyledText statuses_of(const Connection& connection) {
    StyledText statuses;
    for (const Status status : connection.statuses) {
        if (!statuses.text.empty()) statuses.text += ", ";
        statuses.add(label_of(status), style_of(status));
    }
    return statuses;
}

std::string qualifiers_of(const KnowledgeBase& kb, const Connection& connection,
                          std::string_view through) {
    std::string together;
    for (const Status status : collective_statuses(kb, connection)) {
        text::append_item(together, label_of(status));
    }
    std::string text(connection.collective ? kSaidOfSeveral : "");
    if (!together.empty()) text = fmt::format("{}: {}", together, kSaidOfSeveral);
    if (is_disputed(kb, connection.facts)) text::append_item(text, kSourcesDiffer);
    if (!through.empty()) text::append_item(text, fmt::format("through {}", through));
    return text;
}

StyledText styled_status_of(const KnowledgeBase& kb, FactIndex index, std::string_view dating) {
    const Fact& fact = kb.fact(index);
    StyledText status;
    status.add(label_of(fact.status), style_of(fact.status));
    text::append_item(status.text, dating);
    return status.add(with_marks({}, marks_of(kb, index)), Style::faint);
}

Style style_of(Status status) {
    switch (status) {
        case Status::current: return Style::current;
        case Status::to_date: return Style::to_date;
        case Status::exploring: return Style::exploring;
        case Status::ended: return Style::ended;
    }
    unreachable();
}

std::string status_field(const KnowledgeBase& kb, FactIndex index) {
    return with_marks(std::string(id_of(kb.fact(index).status)), marks_of(kb, index, "collective"));
}

}  // namespace liaison::render
