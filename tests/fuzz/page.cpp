// SPDX-License-Identifier: MIT
// Fuzzes the reader of pages: all paragraphs are UTF-8 and not blank, reading twice gives the same,
// and a source captured from a page is found in it.

#include "liaison/ask/page/page.hpp"

#include <cstddef>
#include <string>
#include <string_view>

#include "liaison/ask/verify/page_source.hpp"
#include "liaison/ask/verify/verify.hpp"
#include "liaison/ask/words/fingerprint.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "target.hpp"

using namespace liaison;
using fuzz::demand;

namespace {

/// Reads the page again as a page of a known source, which has been captured from it.
void demand_read_as_known(std::string_view bytes, const KnowledgeBase& kb) {
    const SourceIndex source{0};
    const ask::Page page = ask::read_page(bytes, "page", kb, source);
    const auto found = ask::verify(kb, source, page.paragraphs);
    std::size_t known = 0;
    for (const auto& finding : found.paragraphs) {
        demand(finding.before || finding.change == ask::ParagraphChange::added,
               "what is not known was added");
        known += finding.before ? 1U : 0U;
    }
    std::size_t captured = 0;
    for (const Source& from : kb.sources()) {
        for (const Section& section : kb.sections(from)) captured += section.fingerprints.count + 1;
    }
    demand(known == captured, "each known paragraph is kept, changed or removed");
    for (const std::string& paragraph : page.paragraphs) {
        demand(text::is_utf8(paragraph), "a paragraph of a known page is UTF-8");
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = fuzz::text_of(data, size);
    ask::Page page;
    try {
        page = ask::read_page(bytes, "page");
    } catch (const Error& error) {
        demand(error.kind() == ErrorKind::io, "a page that cannot be read is an error of input");
        return 0;
    }
    demand(page.levels.size() == page.paragraphs.size(), "each paragraph has a level");
    for (const std::string& paragraph : page.paragraphs) {
        demand(text::is_utf8(paragraph), "a paragraph is UTF-8");
        if (page.form == ask::PageForm::html) {
            demand(!ask::normalized_paragraph(paragraph).empty(), "no paragraph is blank");
        }
    }
    demand(ask::read_page(bytes, "page").paragraphs == page.paragraphs, "a page reads the same");
    demand_read_as_known(bytes, ask::source_of(page, {"page", {}, {}}));
    return 0;
}
