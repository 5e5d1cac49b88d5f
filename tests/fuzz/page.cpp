// SPDX-License-Identifier: MIT
// Any bytes as a page: none of its paragraphs is blank, all are UTF-8, and reading is repeatable.

#include "liaison/ask/page.hpp"

#include "liaison/ask/fingerprint.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "target.hpp"

using namespace liaison;
using fuzz::demand;

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
    return 0;
}
