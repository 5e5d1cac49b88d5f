// SPDX-License-Identifier: MIT
#pragma once

// The sentences and phrases of a profile, the same in every format for readers.

#include <string>
#include <vector>

#include "liaison/ask/views/profile.hpp"
#include "liaison/render/text/citations.hpp"
#include "liaison/render/text/wrapped_text.hpp"

namespace liaison::render {

/// The full name with the numbers of its citations.
std::string title_of(const KnowledgeBase& kb, EntityIndex entity, NumberedCitations& numbers);

/// The full name with `note_mark` if the entity is editorial or has a note.
std::string marked_name(const KnowledgeBase& kb, EntityIndex entity, NumberedCitations& numbers);

/// Appends the id of the entity after two spaces, unless it is the name or the acronym as somebody
/// would type these: "cybercrime", "unodc".
void add_id(StyledText& name, const KnowledgeBase& kb, EntityIndex entity);

/// "Partner of INTERPOL [1] · office · includes … [2]". Kinds are editorial and are not cited.
std::string standing_of(const KnowledgeBase& kb, const ask::Profile& profile,
                        NumberedCitations& numbers);

/// "Also called: …", or empty.
std::string aliases_of(const KnowledgeBase& kb, EntityIndex entity);

/// The facts that make a list row match but are not among its shown connections, each once.
std::vector<FactIndex> facts_matched(const ask::Profile& row);

/// The fact's sentence and note.
std::string sentence_of(const KnowledgeBase& kb, FactIndex fact);

/// The fact's sentence with its dates and marks, and its status unless that is current.
std::string qualified_statement_of(const KnowledgeBase& kb, FactIndex fact);
/// The same with its note.
std::string statement_of(const KnowledgeBase& kb, FactIndex fact);

/// The facts of a connection whose sentences say more than its row. Only a direct connection has
/// any: the sentences on a path are those of direct connections of the entities on it. "UNODC and
/// INTERPOL share a concern with cybercrime." says no more than the row "Cybercrime".
std::vector<FactIndex> facts_to_read(const KnowledgeBase& kb, const ask::Connection& connection);

/// The sentence of one of the connection's facts, below its row. If there are several, it has the
/// terms and citations of its fact.
StyledText sentence_below(const KnowledgeBase& kb, const ask::Connection& connection,
                          FactIndex fact, NumberedCitations& numbers);

/// The note of an entity as "Editorial: …" or "Note: …", or empty.
std::string note_of(const KnowledgeBase& kb, EntityIndex entity);

/// The lines below the standing, if any: aliases, note, and notes on what the entity is part of and
/// includes.
std::vector<std::string> remarks_on(const KnowledgeBase& kb, const ask::Profile& profile);

/// The facts on what the entity is part of and on its cooperation.
std::vector<FactIndex> facts_of_heading(const ask::Profile& profile);

/// The name of the connection's entity with its dates, followed by "(editorial)" if the connection
/// is: "CT TECH, 2022-02-10 to 2024".
std::string name_of_connection(const KnowledgeBase& kb, ask::FacetId facet,
                               const ask::Connection& connection);

/// The holder's role, the context, the path, and the dates if there is only one fact.
std::string detail_of(const KnowledgeBase& kb, EntityIndex entity, ask::FacetId facet,
                      const ask::Connection& connection);
/// The same without the path.
std::string terms_of_connection(const KnowledgeBase& kb, EntityIndex entity, ask::FacetId facet,
                                const ask::Connection& connection);

}  // namespace liaison::render
