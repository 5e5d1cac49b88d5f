// SPDX-License-Identifier: MIT
#include "liaison/ask/page/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ask/page/html_page.hpp"
#include "ask/page/line_forms.hpp"
#include "ask/page/page_encoding.hpp"
#include "ask/page/text_page.hpp"
#include "liaison/model/error.hpp"

namespace liaison::ask {
namespace {

std::size_t known_among(const std::vector<std::string>& paragraphs, const KnownText& known) {
    if (known.empty()) return 0;
    return static_cast<std::size_t>(std::ranges::count_if(paragraphs, [&](const auto& paragraph) {
        return known.has(line_in_known_form(paragraph, known).fingerprint);
    }));
}

/// Whether a paragraph is short and does not end in punctuation.
bool looks_like_heading(std::string_view paragraph) {
    constexpr std::size_t kLongestHeading = 120;
    constexpr std::string_view kEnds = ".,;:!?";
    return paragraph.size() <= kLongestHeading && kEnds.find(paragraph.back()) == kEnds.npos;
}

Page read_text(std::string_view text, std::string_view name, const KnownText& known) {
    const PlainText plain(text);
    if (plain.line_count() > kMostParagraphs) {
        throw Error{ErrorKind::io, fmt::format("cannot read {}: it has more than {} lines", name,
                                               kMostParagraphs)};
    }
    Page page;
    page.quoted = plain.quoted();
    std::size_t most = 0;
    for (const PageForm form : plain.forms()) {
        if (known.empty()) break;
        auto paragraphs = plain.paragraphs(form, known);
        const std::size_t found = known_among(paragraphs, known);
        if (found <= most) continue;
        page.form = form;
        page.paragraphs = std::move(paragraphs);
        most = found;
    }
    if (most == 0) {
        page.form = plain.likeliest_form();
        page.paragraphs = plain.paragraphs(page.form, known);
    }
    for (std::size_t i = 0; i < page.paragraphs.size(); ++i) {
        const bool heading = i + 1 < page.paragraphs.size() &&
                             looks_like_heading(page.paragraphs[i]) &&
                             !looks_like_heading(page.paragraphs[i + 1]);
        page.levels.push_back(heading ? 2 : 0);
    }
    return page;
}

Page read(std::string_view bytes, std::string_view name, const KnownText& known) {
    if (bytes.size() > kLongestPage) {
        throw Error{ErrorKind::io,
                    fmt::format("cannot read {}: it has more than {} bytes", name, kLongestPage)};
    }
    const DecodedPage page = decoded(bytes, name);
    Page result = page.html ? read_html(page.text, name) : read_text(page.text, name, known);
    if (page.fragment) {
        Page text = read_text(page.text, name, known);
        if (known_among(text.paragraphs, known) > known_among(result.paragraphs, known)) {
            result = std::move(text);
        }
    }
    result.encoding = page.encoding;
    return result;
}

}  // namespace

Page read_page(std::string_view bytes, std::string_view name, const KnowledgeBase& kb,
               SourceIndex source) {
    KnownText known(kb, source);
    known.know_order(kb, source);
    return read(bytes, name, known);
}

Page read_page(std::string_view bytes, std::string_view name) { return read(bytes, name, {}); }

std::string reading_of(const Page& page) {
    std::string text;
    switch (page.form) {
        case PageForm::html: text = "HTML"; break;
        case PageForm::markdown: text = "Markdown"; break;
        case PageForm::lines: text = "text with a paragraph on each line"; break;
        case PageForm::blocks: text = "text with blank lines between paragraphs"; break;
        case PageForm::wrapped: text = "wrapped text"; break;
    }
    if (page.quoted) text = "quoted " + text;
    if (page.encoding == Encoding::utf_16) text += " in UTF-16";
    if (page.encoding == Encoding::windows_1252) text += " in windows-1252";
    return text;
}

}  // namespace liaison::ask
