// SPDX-License-Identifier: MIT
#pragma once

// Writes what a saved text says of the citations of a source.

#include "liaison/ask/verify/verify.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// For readers: what is not supported, what has become of paragraphs, and a line that sums it up.
/// For programs: every record with its citations, and every paragraph.
void write_verification(const KnowledgeBase& kb, const ask::Verification& verification,
                        const Options& options, Sink& sink);

}  // namespace liaison::render
