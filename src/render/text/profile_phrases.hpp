// SPDX-License-Identifier: MIT
#pragma once

// The sentences and phrases of a profile, the same in every format for readers.

#include <string>
#include <vector>

#include "liaison/ask/views/profile.hpp"
#include "liaison/render/text/citations.hpp"

namespace liaison::render {

/// The full name with the numbers of the citations that name it.
std::string title_of(const KnowledgeBase& kb, EntityIndex entity, NumberedCitations& numbers);

/// The full name, marked where part of it is editorial or has a note.
std::string marked_name(const KnowledgeBase& kb, EntityIndex entity, NumberedCitations& numbers);

/// "Partner of INTERPOL [1] · office · includes … [2]". Kinds are the editors' and have no number.
std::string standing_of(const KnowledgeBase& kb, const ask::Profile& profile,
                        NumberedCitations& numbers);

/// "Also called: …", or nothing.
std::string aliases_of(const KnowledgeBase& kb, EntityIndex entity);

/// The facts by which a row of a list matches and that its connections do not show, each once.
std::vector<FactIndex> facts_matched(const ask::Profile& row);

/// The fact's sentence and note.
std::string sentence_of(const KnowledgeBase& kb, FactIndex fact);

/// The fact's sentence, with status, dates and note where there is more to say.
std::string statement_of(const KnowledgeBase& kb, FactIndex fact);

/// "Editorial: …" or "Note: …", the note of an entity, or nothing.
std::string note_of(const KnowledgeBase& kb, EntityIndex entity);

/// What is below the standing: the aliases, the note, and the notes on what the entity is part of
/// and consists of, as far as there are any.
std::vector<std::string> remarks_on(const KnowledgeBase& kb, const ask::Profile& profile);

/// The facts on what the entity is part of and on its cooperation.
std::vector<FactIndex> facts_of_heading(const ask::Profile& profile);

/// The connection's entity as a profile names it, with its own dates, and with "(editorial)" behind
/// it where the connection is that: "CT TECH, 2022-02-10 to 2024".
std::string name_of_connection(const KnowledgeBase& kb, ask::FacetId facet,
                               const ask::Connection& connection);

/// Who has which part in it, what it is reached through, and its dates.
std::string detail_of(const KnowledgeBase& kb, EntityIndex entity, ask::FacetId facet,
                      const ask::Connection& connection);

}  // namespace liaison::render
