// SPDX-License-Identifier: MIT
#include "render/picture/foot.hpp"

#include <fmt/format.h>

#include <utility>

#include "liaison/model/text.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/picture/svg.hpp"
#include "render/text/phrases.hpp"

namespace liaison::render {
namespace {

constexpr double kRowHeight = 26;
constexpr double kSymbolGap = 8;
constexpr double kEntryGap = 20;
constexpr double kParagraphGap = 8;
constexpr double kLineLength = 36;
constexpr std::size_t kMostSourcesInWords = 4;
constexpr std::size_t kMostFootLines = 20;

/// "23 sources, seen 2026-11-24 to 2026-11-28".
std::string sources_in_numbers(const KnowledgeBase& kb, const std::set<SourceIndex>& sources) {
    Date first;
    Date last;
    for (const SourceIndex index : sources) {
        const Date seen = kb.source(index).retrieved;
        if (seen.absent()) continue;
        if (first.absent() || seen < first) first = seen;
        if (last.absent() || last < seen) last = seen;
    }
    std::string text = text::counted(sources.size(), "source", "sources");
    const std::string dates = dates_of(first, last);
    if (!dates.empty()) text += ", seen " + dates;
    return text;
}

}  // namespace

void Foot::add(std::string_view symbol, double symbol_width, std::string_view label) {
    const double width = symbol_width + kSymbolGap + text_width(label);
    if (at_ > x_ && at_ + width > x_ + width_) end_row();
    svg_ += fmt::format("<g transform=\"translate({} {})\">{}</g>", coordinate(at_),
                        coordinate(y_ + kRowHeight / 2), symbol);
    svg_ += text_element(at_ + symbol_width + kSymbolGap, y_ + kRowHeight / 2 + 4, label);
    at_ += width + kEntryGap;
}

void Foot::end_row() {
    if (at_ == x_) return;
    at_ = x_;
    y_ += kRowHeight;
    is_after_row_ = true;
}

void Foot::add_text(std::string_view text) {
    end_row();
    if (std::exchange(is_after_row_, false)) y_ += kParagraphGap;
    for (const auto& line : text_lines(text, width_, kMostFootLines)) {
        svg_ += text_element(x_, y_ + kFontSize, line, "class=\"caption\"");
        y_ += kLineHeight;
    }
}

void Foot::add_sources(const KnowledgeBase& kb, const std::set<FactIndex>& facts) {
    std::set<SourceIndex> sources;
    for (const FactIndex fact : facts) {
        for (const Citation& citation : kb.citations(fact)) sources.insert(citation.source);
    }
    if (sources.empty()) return;
    end_row();
    y_ += kParagraphGap;
    if (sources.size() > kMostSourcesInWords) return add_text(sources_in_numbers(kb, sources));
    for (const SourceIndex source : sources) {
        add_text("Source: " + source_in_words(kb, source));
    }
}

void add_types(Foot& foot, const std::set<EntityType>& shown) {
    for (const EntityType type : shown) foot.add(mark(type, 6, 0), 12, label_of(type));
    foot.end_row();
}

void add_statuses(Foot& foot, const std::set<Status>& shown) {
    for (const Status status : shown) {
        foot.add(
            fmt::format("<path class=\"link {}\" d=\"M0 0h{}\"/>", class_of(status), kLineLength),
            kLineLength, label_of(status));
    }
    foot.end_row();
}

}  // namespace liaison::render
