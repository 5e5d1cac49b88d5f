// SPDX-License-Identifier: MIT
#include "ask/page/html_page.hpp"

#include <fmt/format.h>
#include <gumbo.h>

#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "ask/page/html_tags.hpp"
#include "liaison/ask/words/fingerprint.hpp"
#include "liaison/model/error.hpp"

namespace liaison::ask {
namespace {

std::span<void* const> all_of(const GumboVector& vector) { return {vector.data, vector.length}; }

std::uint8_t level_of(GumboTag tag) {
    if (tag < GUMBO_TAG_H1 || tag > GUMBO_TAG_H6) return 0;
    return static_cast<std::uint8_t>(tag - GUMBO_TAG_H1 + 1);
}

/// Appends the paragraphs of a parsed piece to a page. Blocks divide paragraphs.
class PieceReader {
  public:
    PieceReader(Page& page, std::string_view name) : page_(page), name_(name) {}

    void read(const GumboNode* root) {
        std::vector<Step> steps{{root, false}};
        while (!steps.empty()) {
            const auto [node, leaving] = steps.back();
            steps.pop_back();
            if (leaving) {
                leave(node->v.element.tag);
            } else if (node->type == GUMBO_NODE_ELEMENT) {
                const GumboElement& element = node->v.element;
                if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) {
                    if (element.tag != GUMBO_TAG_SPAN) flush();
                    continue;
                }
                if (element.tag != GUMBO_TAG_SPAN) enter(element.tag);
                steps.push_back({node, true});
                const auto children = all_of(element.children);
                for (std::size_t i = children.size(); i-- > 0;) {
                    steps.push_back({static_cast<const GumboNode*>(children[i]), false});
                }
            } else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
                       node->type == GUMBO_NODE_CDATA) {
                text_ += node->v.text.text;
            }
        }
        flush();
    }

  private:
    struct Step {
        const GumboNode* node;
        bool leaving;
    };

    void enter(GumboTag tag) {
        flush();
        if (level_of(tag) > 0) level_ = level_of(tag);
    }
    void leave(GumboTag tag) {
        if (tag == GUMBO_TAG_SPAN) return;
        flush();
        if (level_of(tag) > 0) level_ = 0;
    }

    void flush() {
        std::string text = std::exchange(text_, {});
        if (normalized_paragraph(text).empty()) return;
        if (page_.paragraphs.size() == kMostParagraphs) {
            throw Error{ErrorKind::io, fmt::format("cannot read {}: it has more than {} paragraphs",
                                                   name_, kMostParagraphs)};
        }
        page_.paragraphs.push_back(std::move(text));
        page_.levels.push_back(level_);
    }

    Page& page_;
    std::string_view name_;
    std::string text_;
    std::uint8_t level_ = 0;
};

void with_tree(std::string_view html, const auto& visit) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const auto free = [&options](GumboOutput* output) { gumbo_destroy_output(&options, output); };
    const std::unique_ptr<GumboOutput, decltype(free)> output(
        gumbo_parse_with_options(&options, html.data(), html.size()), free);
    visit(output->root);
}

}  // namespace

Page read_html(std::string_view html, std::string_view name) {
    Page page;
    page.form = PageForm::html;
    const auto reduced = reduce_html(html, [&](std::string_view piece) {
        with_tree(piece, [&](const GumboNode* root) { PieceReader(page, name).read(root); });
    });
    Page title;
    with_tree(reduced.title, [&](const GumboNode* root) { PieceReader(title, name).read(root); });
    if (!title.paragraphs.empty()) page.title = normalized_paragraph(title.paragraphs.front());
    return page;
}

}  // namespace liaison::ask
