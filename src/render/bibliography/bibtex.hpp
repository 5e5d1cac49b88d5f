// SPDX-License-Identifier: MIT
#pragma once

// A bibliography for LaTeX, in the syntax of BibTeX with the entry type and fields of BibLaTeX.
//
//     bibtex_text("Crime & {justice}")  == R"(Crime \& \{justice\})"

#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// The text as the value of a field. LaTeX prints it as it is, with curved quotation marks: special
/// characters are escaped, and two hyphens stay hyphens. Unsafe characters are replaced as
/// `text::printable` replaces them.
std::string bibtex_text(std::string_view utf8);

/// The address as the value of the field `url`, which BibLaTeX reads as it is. Characters that
/// would end the field, or are not allowed in addresses, are percent-encoded.
std::string bibtex_url(std::string_view utf8);

void write_bibtex(const KnowledgeBase& kb, const std::vector<SourceIndex>& sources, Sink& sink);

}  // namespace liaison::render
