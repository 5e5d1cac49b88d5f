// SPDX-License-Identifier: MIT
#include "render/picture/svg.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "liaison/model/error.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"
#include "liaison/model/unreachable.hpp"
#include "liaison/render/table/table.hpp"
#include "liaison/render/text/citations.hpp"
#include "liaison/render/text/wrapped_text.hpp"
#include "render/picture/palette.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/text/phrases.hpp"
#include "render/text/profile_phrases.hpp"

namespace liaison::render {
namespace {

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

std::string arrow_head(double x, double y, bool to_the_right, std::string_view classes) {
    return fmt::format("<path class=\"head {}\" fill=\"currentColor\" d=\"M{} {}l{} -3.5v7z\"/>",
                       classes, coordinate(x), coordinate(y), to_the_right ? -8 : 8);
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

void check_partner_count(std::size_t partners) {
    if (partners <= kMostPartners) return;
    throw Error{ErrorKind::usage,
                fmt::format("{} partners are too many for a picture, which shows at most {}",
                            partners, kMostPartners),
                "--partner, --area or another filter makes them fewer"};
}

void write_svg(double width, double height, std::string_view what, const std::string& body,
               Setting setting, Sink& sink) {
    sink.write_encoded(
        fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
                    "viewBox=\"0 0 {0} {1}\"",
                    coordinate(std::ceil(width)), coordinate(std::ceil(height))));
    if (setting == Setting::alone) {
        sink.write_encoded(fmt::format(" role=\"img\">\n{}\n<style>{}</style>\n",
                                       title_element(what), picture_style()));
        sink.write_encoded("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
    } else {
        sink.write_encoded(" id=\"network-picture\">\n");
    }
    sink.write_encoded(body);
    sink.write_encoded("</svg>\n");
}

}  // namespace liaison::render
