// SPDX-License-Identifier: MIT
#pragma once

// A page as a source of a knowledge base, and words of it as a citation.
//
//     const KnowledgeBase one = source_of(page, {"my-page", "", "https://example.org/page"});
//     cited_in(kb, source, page, "Vice-Chair of its Working Group").found   un-entities#…/2

#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/page/page.hpp"
#include "liaison/ask/verify/page_text.hpp"
#include "liaison/load/load.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

struct SourceLabels {
    std::string id;
    std::string title;  ///< empty: that of the page, or else the id
    std::string url;
};

/// A knowledge base with that source alone. Each heading of the page that paragraphs follow is a
/// section, with an id from its words; what precedes the first one is left out.
KnowledgeBase source_of(const Page& page, const SourceLabels& labels);

/// A file with the only source of `captured` added; it must not have one of that id.
load::File with_source(const load::File& file, const KnowledgeBase& captured);

struct CitedInPage {
    std::vector<ParagraphRef> found;  ///< the paragraphs with the words, in order
    std::string suggester;  ///< without any, the most similar words of the page; may be empty
    ParagraphRef nearest_at;
};

/// Where a page of the source has words. A known paragraph has the number by which it is known,
/// another one that which it has in the page.
CitedInPage cited_in(const KnowledgeBase& kb, SourceIndex source, const Page& page,
                     std::string_view words);

}  // namespace liaison::ask
