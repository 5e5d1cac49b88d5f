// SPDX-License-Identifier: MIT
#pragma once

// The result of checking the citations of a source against a saved page.

#include "liaison/ask/verify/verify.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes for readers the unsupported citations, the changed paragraphs and a summary line; for
/// programs every record with its citations, and every paragraph.
void write_verification(const KnowledgeBase& kb, const ask::Verification& verification,
                        const Options& options, Sink& sink);

}  // namespace liaison::render
