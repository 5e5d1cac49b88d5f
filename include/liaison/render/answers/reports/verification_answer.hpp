// SPDX-License-Identifier: MIT
#pragma once

// Writes the result of checking the citations of a source against a saved page.
//
//     const std::string_view text = "Cooperation with other UN entities\nUNODC is a partner.\n";
//     const ask::Verification found = ask::verify(kb, source, text);
//     write_verification(kb, found, options, sink);

#include "liaison/ask/verify/verify.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes for readers the unsupported citations, the changed paragraphs and a summary line; for
/// programs every record with its citations, and every paragraph.
void write_verification(const KnowledgeBase& kb, const ask::Verification& verification,
                        const Options& options, Sink& sink);

}  // namespace liaison::render
