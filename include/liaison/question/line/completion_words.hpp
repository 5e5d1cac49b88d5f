// SPDX-License-Identifier: MIT
#pragma once

// The words that can be completed, by the placeholder of an option or argument.
//
//     words_called({.placeholder = "AREA"}, [&] { return &kb; });  // ids of areas …

#include <functional>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/question/line/completion.hpp"

namespace liaison::question {

/// The words for a place. `knowledge_base`, which is called if they come from it, may return null.
Completion words_called(const Slot& slot,
                        const std::function<const KnowledgeBase*()>& knowledge_base);

}  // namespace liaison::question
