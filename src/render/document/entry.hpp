// SPDX-License-Identifier: MIT
#pragma once

// An entry of the document: the profile of an entity, with the statements about it.

#include "liaison/ask/views/profile.hpp"
#include "render/document/document.hpp"

namespace liaison::render {

/// Writes the profile. It has every statement about a partner or another organization; for a group
/// or the like those that begin with it, and who takes part. What it reaches only through another
/// entity is named, and stated in the entry of that.
void write_entry(Document& document, const ask::Profile& profile);

/// The statement with marks of its citations, and its note.
Html statement_html(Document& document, FactIndex fact);

/// The status of a fact, its dates and what else is remarkable about it.
Html manner_of(const KnowledgeBase& kb, FactIndex fact);

/// Writes the pairs of statements on which sources differ, if there are any.
void write_differences(Document& document);

}  // namespace liaison::render
