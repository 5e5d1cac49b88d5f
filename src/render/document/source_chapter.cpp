// SPDX-License-Identifier: MIT
#include "render/document/source_chapter.hpp"

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "render/text/citation_addresses.hpp"
#include "render/text/safe_url.hpp"

namespace liaison::render {
namespace {

/// The address as a link, or only as text if it is not safe to follow.
Html linked_address(std::string_view url) {
    const auto safe = safe_url(url);
    if (!safe) return html("<span class=\"address\">{}</span>", url);
    return html("<a class=\"address\" href=\"{}\">{}</a>", *safe, url);
}

std::string paragraph_of(const Citation& citation) {
    if (citation.section == kNoSection) return "the page as a whole";
    if (citation.paragraph == 0) return "heading";
    return fmt::format("paragraph {}", citation.paragraph);
}

class SourceChapter {
  public:
    explicit SourceChapter(Document& document)
        : document_(document), kb_(document.kb), addresses_(document.kb) {}

    void write() {
        const auto& passages = document_.passages;
        document_.write(html(
            "<section class=\"chapter\" id=\"d-sources\">\n<h2>Sources</h2>\n<p class=\"soft\">{}, "
            "{}. "
            "Words are quoted as they appear in the source; the statements are sentences of this "
            "record.</p>\n",
            text::counted(passages.sources().size(), "source", "sources"),
            text::counted(passages.lines().size(), "passage", "passages")));
        std::size_t next = 0;
        for (const auto& use : passages.sources()) next = source(use, next);
        document_.sink.write("</section>\n");
    }

  private:
    /// Writes a source, whose first passage has the index `next`; returns that of the next source.
    std::size_t source(const ask::SourceUse& use, std::size_t next) {
        heading(use);
        const auto& lines = document_.passages.lines();
        bool open = false;
        std::uint32_t section = kNoSection;
        for (; next < lines.size() && lines[next].citation.source == use.source; ++next) {
            const auto& citation = lines[next].citation;
            if (!open || citation.section != section) {
                if (open) document_.sink.write("</ol>\n");
                section = citation.section;
                if (section != kNoSection) {
                    document_.write(html("<h4>{}</h4>\n", title_of(section)));
                }
                document_.sink.write("<ol>\n");
                open = true;
            }
            passage(next + 1, lines[next]);
        }
        if (open) document_.sink.write("</ol>\n");
        document_.sink.write("</section>\n");
        return next;
    }

    void heading(const ask::SourceUse& use) {
        const Source& source = kb_.source(use.source);
        Html details = html("{}", kb_.text(source.publisher));
        const auto day = [&](std::string_view what, Date date) {
            if (!date.absent()) {
                details.append(html("{} {}", what, whole_dates(date.to_string())), " · ");
            }
        };
        day("published", source.published);
        day("seen", source.retrieved);
        details.append(html("{}", text::counted(use.facts, "statement", "statements")), " · ");
        document_.write(html(
            "<section class=\"source\" id=\"{}\">\n<h3>{}</h3>\n<p><span class=\"day\">{}</span>",
            anchor_of(kb_, use.source), kb_.text(source.title), details));
        for (const auto& [before, url] : {std::pair("<br>", kb_.text(source.url)),
                                          std::pair("<br>Copy: ", kb_.text(source.archived))}) {
            if (url.empty()) continue;
            document_.sink.write_encoded(before);
            document_.write(linked_address(url));
        }
        if (!source.note.empty()) document_.write(html("<br>Note: {}", kb_.text(source.note)));
        document_.sink.write("</p>\n");
    }

    std::string_view title_of(std::uint32_t section) const {
        const Section& record = kb_.section(section);
        return kb_.text(record.title.empty() ? record.id : record.title);
    }

    void passage(std::size_t number, const Passage& passage) {
        const Citation& citation = passage.citation;
        Html text;
        if (!citation.words.empty()) {
            text = html("<q>{}</q>", kb_.text(citation.words));
            const auto address = addresses_.of(citation);
            if (!address.empty()) text = html("<a href=\"{}\">{}</a>", address, text);
            text += html(" ");
        }
        text += html("<span class=\"soft\">{}</span>", paragraph_of(citation));
        Html back;
        for (const EntityIndex entry : passage.entries) back.append(document_.link(entry));
        if (!back.empty()) text += html(" <span class=\"back\">cited by {}</span>", back);
        document_.write(html(
            "<li id=\"c{}\" data-at=\"{}\"><span class=\"n\">[{}]</span> <span>{}</span></li>\n",
            number, citation_ref(kb_, citation), number, text));
    }

    Document& document_;
    const KnowledgeBase& kb_;
    CitationAddresses addresses_;
};

}  // namespace

void write_source_chapter(Document& document) { SourceChapter(document).write(); }

}  // namespace liaison::render
