// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/question/line/completion.hpp"

namespace liaison::cli {

/// The words for a place of a command line of the program. Entities, sources and kinds come from
/// the knowledge base that the options name.
question::Completion words_for(const question::Slot& slot);

}  // namespace liaison::cli
