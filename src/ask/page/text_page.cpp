// SPDX-License-Identifier: MIT
#include "ask/page/text_page.hpp"

#include <algorithm>
#include <iterator>

#include "ask/page/markdown_page.hpp"
#include "ask/page/page_furniture.hpp"
#include "ask/page/table_row.hpp"
#include "ask/page/wrapped_search.hpp"
#include "liaison/ask/words/fingerprint.hpp"
#include "liaison/model/ascii.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

constexpr std::string_view kBlank = " \t\f\v\r";

// The constants that decide about the form of a text.

/// A text is quoted if at least this share of its lines is; a mail has unquoted lines as well.
constexpr std::size_t kQuotedPercent = 50;
/// A text is flowed if at least this share of its lines ends in a space.
constexpr std::size_t kFlowedPercent = 20;
/// The width of a text is this percentile of its line lengths; addresses may be longer.
constexpr std::size_t kWidthPercent = 95;
/// Code points. Wrapped text is narrower than this; longer lines are paragraphs.
constexpr std::size_t kWidest = 250;
constexpr std::size_t kNarrowest = 40;
/// In wrapped text, at least `kWrappedPercent` of the lines fill `kFullPercent` of the width.
constexpr std::size_t kFullPercent = 80;
constexpr std::size_t kWrappedPercent = 33;
/// A known paragraph is searched for in at most this many wrapped lines.
constexpr std::size_t kMostLines = 40;

std::string_view trimmed(std::string_view line) {
    const auto begin = line.find_first_not_of(kBlank);
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(kBlank) - begin + 1);
}

/// Whether the line begins with a list marker: "1. ", "(a) ", "- ", "• ".
bool begins_item(std::string_view line) {
    if (bullet_length(line) > 0 && !line.starts_with("# ")) return true;
    const auto space = line.find(' ');
    if (space == std::string_view::npos || space < 2 || space > 4) return false;
    const char last = line[space - 1];
    if (last != '.' && last != ')') return false;
    return std::ranges::all_of(line.substr(0, space - 1), [](char c) {
        return c == '(' || text::is_digit(c) || text::is_small_letter(c);
    });
}

/// Whether a line of Markdown is an element of HTML: `<td>2004</td>`.
bool is_tagged(std::string_view line) { return line.starts_with('<') && line.ends_with('>'); }

/// The line without the marks `>` and `|` at its start.
std::string_view without_quotation_marks(std::string_view line) {
    while (line.starts_with('>') || line.starts_with('|')) {
        line = trimmed(line.substr(1));
    }
    return line;
}

}  // namespace

PlainText::PlainText(std::string_view text) {
    std::vector<PrintedLine> printed;
    while (!text.empty() && lines_.size() <= kMostParagraphs) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view raw = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const bool begins_page = raw.starts_with('\f');
        Line line{trimmed(raw), raw.ends_with(' '), false};
        const bool blank = lines_.empty() || lines_.back().text.empty();
        if (line.text.empty() && blank && !begins_page) continue;
        line.item = begins_item(line.text);
        printed.push_back({line.text, begins_page});
        lines_.push_back(line);
    }
    const auto furniture = page_furniture(printed);
    std::size_t next = 0;
    std::erase_if(lines_, [&](const Line&) { return furniture[next++]; });
    drop_quotation_marks();
    measure();
}

void PlainText::drop_quotation_marks() {
    const auto is_quoted = [](const Line& line) {
        return line.text.starts_with('>') || line.text.starts_with('|');
    };
    const auto blank =
        static_cast<std::size_t>(std::ranges::count(lines_, std::string_view(), &Line::text));
    const auto quoted = static_cast<std::size_t>(std::ranges::count_if(lines_, is_quoted));
    quoted_ = quoted > 1 && quoted * 100 >= (lines_.size() - blank) * kQuotedPercent;
    if (!quoted_) return;
    for (Line& line : lines_) {
        line.text = without_quotation_marks(line.text);
        line.item = begins_item(line.text);
    }
}

void PlainText::measure() {
    std::vector<std::size_t> widths;
    std::size_t spaced = 0;
    for (const Line& line : lines_) {
        has_blank_ = has_blank_ || line.text.empty();
        if (line.text.empty()) continue;
        widths.push_back(std::min(text::code_points(line.text.substr(0, 4 * kWidest)), kWidest));
        spaced += line.spaced ? 1U : 0U;
    }
    if (widths.empty()) return;
    flowed_ = spaced * 100 >= widths.size() * kFlowedPercent;
    const auto at =
        widths.begin() + static_cast<std::ptrdiff_t>((widths.size() - 1) * kWidthPercent / 100);
    std::ranges::nth_element(widths, at);
    width_ = *at;
}

std::vector<PageForm> PlainText::forms() const {
    std::vector<PageForm> forms{PageForm::lines, PageForm::blocks, PageForm::wrapped};
    const bool marked = std::ranges::any_of(lines_, [](const Line& line) {
        return line.text.starts_with('#') || line.text.find("](") != std::string_view::npos ||
               line.text.find('\\') != std::string_view::npos ||
               line.text.find("**") != std::string_view::npos;
    });
    if (marked) forms.push_back(PageForm::markdown);
    return forms;
}

PageForm PlainText::likeliest_form() const {
    if (width_ >= kWidest || width_ < kNarrowest) return PageForm::lines;
    std::size_t full = 0;
    std::size_t longer = 0;
    std::size_t all = 0;
    for (const Line& line : lines_) {
        if (line.text.empty()) continue;
        ++all;
        const std::size_t width = text::code_points(line.text);
        full += width * 100 >= width_ * kFullPercent ? 1U : 0U;
        // A long address cannot be wrapped.
        const bool wrappable = line.text.find(' ') != std::string_view::npos;
        longer += wrappable && width * kFullPercent > width_ * 100 ? 1U : 0U;
    }
    if (longer > 0 || full * 100 < all * kWrappedPercent) return PageForm::lines;
    return has_blank_ ? PageForm::blocks : PageForm::wrapped;
}

bool PlainText::ends_paragraph(std::size_t line) const {
    if (flowed_) return !lines_[line].spaced;
    const std::string_view next = lines_[line + 1].text;
    const std::string_view word = next.substr(0, next.find(' '));
    return text::code_points(lines_[line].text) + 1 + text::code_points(word) <= width_;
}

/// The lines from this one to the next blank one, at most `kMostLines`.
std::vector<std::string_view> PlainText::lines_of_block(std::size_t line) const {
    std::vector<std::string_view> block;
    while (line < lines_.size() && block.size() < kMostLines && !lines_[line].text.empty()) {
        block.push_back(lines_[line++].text);
    }
    return block;
}

std::string_view PlainText::text_of(std::size_t line, PageForm form) const {
    const std::string_view text = lines_[line].text;
    return form == PageForm::markdown ? without_quotation_marks(text) : text;
}

std::string PlainText::joined(std::size_t first, std::size_t count, PageForm form) const {
    std::string text;
    for (std::size_t i = first; i < first + count; ++i) {
        if (i > first) text += '\n';
        text += text_of(i, form);
    }
    return form == PageForm::markdown ? without_markdown(text) : text;
}

bool PlainText::is_blank(std::size_t line, PageForm form) const {
    const std::string_view text = text_of(line, form);
    if (text.empty() || is_rule(text)) return true;
    if (form != PageForm::markdown) return false;
    // Fences of blocks, as Pandoc writes them, and tags on a line of their own.
    return text.starts_with(":::") || (is_tagged(text) && trimmed(without_markdown(text)).empty());
}

bool PlainText::continues(std::size_t line, PageForm form) const {
    if (form == PageForm::lines || line == lines_.size()) return false;
    if (is_blank(line, form)) return false;
    const std::string_view text = text_of(line, form);
    const bool unquoted = text.size() != lines_[line].text.size();
    if (unquoted ? begins_item(text) : lines_[line].item) return false;
    if (form == PageForm::markdown && (is_tagged(text) || is_tagged(text_of(line - 1, form)))) {
        return false;
    }
    return form != PageForm::wrapped || !ends_paragraph(line - 1);
}

std::vector<std::string> PlainText::paragraphs(PageForm form, const KnownText& known) const {
    std::vector<std::string> all;
    WrappedSearch search(width_, known);
    for (std::size_t i = 0; i < lines_.size();) {
        if (is_blank(i, form)) {
            ++i;
            continue;
        }
        if (form == PageForm::blocks || form == PageForm::wrapped) {
            auto run = search.at(lines_of_block(i));
            if (run.lines > 0) {
                all.push_back(std::move(run.text));
                i += run.lines;
                continue;
            }
        }
        if (auto cells = cells_of_row(joined(i, 1, form), known); !cells.empty()) {
            std::ranges::move(cells, std::back_inserter(all));
            ++i;
            continue;
        }
        std::size_t count = 1;
        while (continues(i + count, form)) ++count;
        all.push_back(joined(i, count, form));
        i += count;
    }
    return all;
}

}  // namespace liaison::ask
