// SPDX-License-Identifier: MIT
#pragma once

// The sentences and phrases of a profile, the same in every format for readers.

#include <string>

#include "liaison/ask/profile.hpp"
#include "liaison/render/citations.hpp"

namespace liaison::render {

/// "Partner of INTERPOL · office · includes … [1]".
std::string standing_of(const KnowledgeBase& kb, const ask::Profile& profile,
                        NumberedCitations& numbers);

/// "Also called: …", or nothing.
std::string aliases_of(const KnowledgeBase& kb, EntityIndex entity);

/// The fact's sentence and note.
std::string sentence_of(const KnowledgeBase& kb, FactIndex fact);

/// The fact's sentence, with status, dates and note where there is more to say.
std::string statement_of(const KnowledgeBase& kb, FactIndex fact);

/// The tie's entity as one reads it in a profile.
std::string name_of_tie(const KnowledgeBase& kb, ask::AspectId aspect, const ask::Tie& tie);

/// Who has which part in it, what it is reached through, its dates, and that it is editorial.
std::string detail_of(const KnowledgeBase& kb, EntityIndex entity, ask::AspectId aspect,
                      const ask::Tie& tie);

}  // namespace liaison::render
