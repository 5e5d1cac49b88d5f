// SPDX-License-Identifier: MIT
#include "render/picture/svg.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"
#include "liaison/model/unreachable.hpp"
#include "liaison/render/table/table.hpp"
#include "liaison/render/text/citations.hpp"
#include "liaison/render/text/wrapped_text.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/text/phrases.hpp"
#include "render/text/profile_phrases.hpp"

namespace liaison::render {
namespace {

// The colours are distinct with any colour vision (P. Tol, "Colour schemes", 2021). Each is
// combined with a shape, a letter or a pattern.
constexpr std::string_view kStyle = R"(
  svg { background: #fff }
  text { font: 13px system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; fill: #1b1f24 }
  .heading { font-size: 17px; font-weight: 600 }
  .caption, .faint { fill: #59636e }
  .strong { font-weight: 600 }
  .column { font-size: 11px; letter-spacing: .08em; fill: #59636e }
  .box { fill: #fff; stroke: #8c959f }
  .leader { stroke: #d8dee4; stroke-dasharray: 1 3 }
  .tree { fill: none; stroke: #afb8c1 }
  .grid { stroke: #eaeef2 }
  .type-organization { fill: #332288 }
  .type-area { fill: #117733 }
  .type-group { fill: #882255 }
  .type-initiative { fill: #b35900 }
  .type-instrument { fill: #44667c }
  .type-activity { fill: #6e5494 }
  .link { fill: none; stroke-width: 1.5; stroke-opacity: .75 }
  .link:hover { stroke-width: 3; stroke-opacity: 1 }
  .link.status-current { stroke: #004488 }
  .link.status-to-date { stroke: #117733; stroke-dasharray: 9 4 }
  .link.status-exploring { stroke: #b35900; stroke-dasharray: 2 4 }
  .link.status-ended { stroke: #59636e; stroke-dasharray: 1 5 }
  .cell { stroke: #fff }
  .cell.status-current { fill: #004488 }
  .cell.status-to-date { fill: #117733 }
  .cell.status-exploring { fill: #b35900 }
  .cell.status-ended { fill: #59636e }
  .cell.through { fill-opacity: .16 }
  .letter { font-weight: 600; fill: #fff; text-anchor: middle }
  .letter.through { font-weight: 400; fill: #1b1f24 }
)";

struct Widths {
    std::string_view characters;
    double em;
};

constexpr std::array kWidths{
    Widths{"fijlt|!.,:;'()[]{} /\\I", 0.36},
    Widths{"mwMW@%&", 0.98},
    Widths{"ABCDEFGHJKLNOPQRSTUVXYZ", 0.74},
    Widths{"rsz-\"*", 0.52},
};
constexpr double kUsualEm = 0.62;
constexpr double kCellEm = 0.6;  ///< width per terminal column of characters beyond ASCII

double em_of(char32_t code_point, std::string_view grapheme) {
    if (code_point >= 0x80) {
        return kCellEm * std::max(1.2, static_cast<double>(text::width(grapheme)));
    }
    for (const auto& [characters, em] : kWidths) {
        if (characters.find(static_cast<char>(code_point)) != std::string_view::npos) return em;
    }
    return kUsualEm;
}

}  // namespace

std::string xml_text(std::string_view raw) {
    std::string xml;
    for (const char c : text::printable(raw).string()) {
        switch (c) {
            case '&': xml += "&amp;"; break;
            case '<': xml += "&lt;"; break;
            case '>': xml += "&gt;"; break;
            case '"': xml += "&quot;"; break;
            default: xml += c;
        }
    }
    return xml;
}

std::string coordinate(double value) {
    std::string digits = fmt::format("{:.1f}", std::round(value * 10) / 10);
    if (digits.ends_with(".0")) digits.resize(digits.size() - 2);
    return digits == "-0" ? "0" : digits;
}

double text_width(std::string_view raw) {
    double em = 0;
    const text::Printable printable = text::printable(raw);
    for (std::string_view rest = printable; !rest.empty();) {
        const auto grapheme = rest.substr(0, text::first_grapheme(rest));
        em += em_of(text::first_code_point(grapheme).value, grapheme);
        rest.remove_prefix(grapheme.size());
    }
    return em * kFontSize;
}

std::vector<text::Printable> text_lines(std::string_view text, double width, std::size_t most) {
    const auto columns = static_cast<std::size_t>(width / (kUsualEm * kFontSize));
    auto lines = wrapped(text::printable(text), std::max<std::size_t>(columns, 8));
    if (lines.size() > most) {
        lines.resize(most);
        lines.back() += "…";
    }
    return lines;
}

std::string title_element(std::string_view text) {
    std::string xml;
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        if (start > 0) xml += '\n';
        xml += xml_text(text.substr(start, end - start));
        start = end + 1;
    }
    return fmt::format("<title>{}</title>", xml);
}

std::string text_element(double x, double y, std::string_view text, std::string_view attributes) {
    return fmt::format("<text x=\"{}\" y=\"{}\"{}{}>{}</text>\n", coordinate(x), coordinate(y),
                       attributes.empty() ? "" : " ", attributes, xml_text(text));
}

std::string mark(EntityType type, double x, double y) {
    const auto shaped = [&](std::string_view shape) {
        return fmt::format("<path class=\"mark type-{}\" d=\"M{} {}{}\"/>", id_of(type),
                           coordinate(x), coordinate(y), shape);
    };
    switch (type) {
        case EntityType::organization:
            return fmt::format("<circle class=\"mark type-{}\" cx=\"{}\" cy=\"{}\" r=\"5\"/>",
                               id_of(type), coordinate(x), coordinate(y));
        case EntityType::area: return shaped("m-4.5 -4.5h9v9h-9z");
        case EntityType::group: return shaped("m-3 -5.5h6l3 5.5l-3 5.5h-6l-3 -5.5z");
        case EntityType::initiative: return shaped("m0 -6l6 6l-6 6l-6 -6z");
        case EntityType::activity: return shaped("m0 -5.5l6 10.5h-12z");
        case EntityType::instrument: return shaped("m-4 -6h5l3 3v9h-8z");
    }
    unreachable();
}

std::string class_of(Status status) { return fmt::format("status-{}", id_of(status)); }

std::string fact_title(const KnowledgeBase& kb, FactIndex fact) {
    return fmt::format("{}\n{}: {}", statement_of(kb, fact), label_of(kb.fact(fact).status),
                       cite_field(kb, citations_of(kb, {fact})));
}

std::string facts_title(const KnowledgeBase& kb, const std::vector<FactIndex>& facts) {
    std::string text;
    for (const FactIndex fact : facts) {
        text::append_item(text, fact_title(kb, fact), "\n");
    }
    return text;
}

std::string legend_of_types(std::span<const EntityType> types, double x, double y) {
    std::string body;
    for (const EntityType type : types) {
        body += mark(type, x + 6, y - 4);
        const std::string label = sentence_case(label_of(type));
        body += text_element(x + 18, y, label);
        x += 18 + text_width(label) + 20;
    }
    return body;
}

std::string legend_of_lines(double x, double y) {
    std::string body;
    for (const auto& word : words<Status>()) {
        body += fmt::format("<path class=\"link {}\" d=\"M{} {}h36\"/>", class_of(word.value),
                            coordinate(x), coordinate(y - 4));
        body += text_element(x + 44, y, word.label);
        x += 44 + text_width(word.label) + 20;
    }
    return body;
}

void write_svg(double width, double height, std::string_view what, const std::string& body,
               Setting setting, Sink& sink) {
    sink.write_encoded(
        fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
                    "viewBox=\"0 0 {0} {1}\"",
                    coordinate(std::ceil(width)), coordinate(std::ceil(height))));
    if (setting == Setting::alone) {
        sink.write_encoded(
            fmt::format(" role=\"img\">\n{}\n<style>{}</style>\n", title_element(what), kStyle));
        sink.write_encoded("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    } else {
        sink.write_encoded(" id=\"network-picture\">\n");
    }
    sink.write_encoded(body);
    sink.write_encoded("</svg>\n");
}

}  // namespace liaison::render
