// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/render/answers/answer.hpp"
#include "liaison/render/text/citations.hpp"

namespace liaison::render {

/// The numbered citations under the sources they are from, as the end of an answer. Nothing where
/// nothing was cited.
void write_source_list(const KnowledgeBase& kb, const NumberedCitations& citations,
                       const Options& options, Sink& sink);

}  // namespace liaison::render
