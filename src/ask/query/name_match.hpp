// SPDX-License-Identifier: MIT
#pragma once

// Compares a name that a user has typed with the names of a knowledge base.
//
//     const NameMatcher typed("Office on Drugs and Crime");
//     typed.compare("UN Office on Drugs and Crime", NameKind::name);  // NameMatch::loose

#include <cstdint>
#include <string>
#include <string_view>

#include "liaison/ask/query/name_resolution.hpp"

namespace liaison::ask {

/// What a name of the knowledge base is. An alias is a `name`, or an `acronym` if it is one.
enum class NameKind : std::uint8_t { id, acronym, name };

/// Calls `visit` with the id, the name or title, the acronym and the aliases.
void for_each_name(const KnowledgeBase& kb, EntityIndex entity, const auto& visit) {
    visit(kb.id(entity), NameKind::id);
    visit(kb.name(entity), NameKind::name);
    const auto acronym = kb.text(kb.entity(entity).acronym);
    if (!acronym.empty()) visit(acronym, NameKind::acronym);
    for (const Alias& alias : kb.aliases(entity)) {
        const bool is_acronym = alias.kind == AliasKind::acronym;
        visit(kb.text(alias.name), is_acronym ? NameKind::acronym : NameKind::name);
    }
}
void for_each_name(const KnowledgeBase& kb, SourceIndex source, const auto& visit) {
    visit(kb.id(source), NameKind::id);
    visit(kb.text(kb.source(source).title), NameKind::name);
}

class NameMatcher {
  public:
    explicit NameMatcher(std::string_view typed);

    /// The typed name in the form of `text::fold`, and in that of `loose_name`.
    std::string_view folded() const { return folded_; }
    std::string_view loose() const { return loose_; }

    NameMatch compare(std::string_view known, NameKind kind) const;

  private:
    std::string folded_;
    std::string loose_;
};

}  // namespace liaison::ask
