// SPDX-License-Identifier: MIT
#pragma once

// What is no fault of a file but deserves a second look.

#include "liaison/model/knowledge_base.hpp"
#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

/// Whether there may be advice on a text for its characters alone.
bool is_unusual(std::string_view text);

/// Adds the advice on an unusual text of the file that is being read to the draft's.
void advise_on_text(std::string_view text, Place place, Diagnostics& advice);

/// Adds the advice on the last file of a draft that `resolve` has made into parts, sound or not.
void advise_on_file(Draft& draft, const KnowledgeBase::Parts& parts);

}  // namespace liaison::load
