// SPDX-License-Identifier: MIT
#pragma once

// Makes a source of a knowledge base from a saved page, and finds the paragraphs to cite for words.
//
//     const Page page = read_page("# Partners\n\nUNODC chairs the group.\n", "page.md");
//     const auto captured = source_of(page, {"my-page", "", "https://example.org/page"});
//     cited_in(captured, SourceIndex{0}, page, "chairs the group").found;  // paragraph 1

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
    std::string title;  ///< if empty, the title of the page is used, or else the id
    std::string url;
};

/// Returns a knowledge base with only this source. A heading with paragraphs below it becomes a
/// section; its id is made from its words. Text before the first heading is left out.
KnowledgeBase source_of(const Page& page, const SourceLabels& labels);

/// Returns the file with the only source of `captured` added. The file must not have that id yet.
load::File with_source(const load::File& file, const KnowledgeBase& captured);

struct CitedInPage {
    std::vector<ParagraphRef> found;  ///< the paragraphs with the words, in order
    std::string nearest;  ///< if none is found, the most similar words of the page; may be empty
    ParagraphRef nearest_at;
};

/// Finds words in a page of the source. A paragraph that the knowledge base knows keeps its known
/// number; any other paragraph has its number in the page.
CitedInPage cited_in(const KnowledgeBase& kb, SourceIndex source, const Page& page,
                     std::string_view words);

}  // namespace liaison::ask
