// SPDX-License-Identifier: MIT
#include "ask/page/line_forms.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "ask/page/line_joints.hpp"
#include "ask/words/verify_rule.hpp"
#include "liaison/ask/words/fingerprint.hpp"
#include "liaison/model/ascii.hpp"

namespace liaison::ask {
namespace {

constexpr std::array<std::string_view, 10> kSuperscripts{"\u2070", "\u00B9", "\u00B2", "\u00B3",
                                                         "\u2074", "\u2075", "\u2076", "\u2077",
                                                         "\u2078", "\u2079"};

/// If a paragraph is wrapped at more hyphens than this, all hyphens are kept.
constexpr std::size_t kMostHyphens = 5;
constexpr std::size_t kLongestListNumber = 6;  // "(viii)"
constexpr std::size_t kLongestMark = 10;       // "[note 123]"

/// The start and end that text browsers print around a raised mark.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kRaised{
    {{"^(", ")"}, {"^", ""}}};

/// The prefixes that lynx and Pandoc write before the caption of a table.
constexpr std::array<std::string_view, 2> kCaptions{"CAPTION: ", ": "};

/// Whether a text in brackets is a reference mark: "1", "12", "a", "note 3".
bool is_mark(std::string_view inside) {
    if (inside.size() == 1 && text::is_small_letter(inside.front())) return true;
    if (inside.starts_with("note ")) inside.remove_prefix(5);
    return !inside.empty() && inside.size() <= 4 && std::ranges::all_of(inside, text::is_digit);
}

/// Length in bytes of the mark at the start of the text, or 0.
std::size_t plain_mark_length(std::string_view text) {
    if (text.starts_with('[')) {
        const auto end = text.substr(0, kLongestMark).find(']');
        if (end == std::string_view::npos || !is_mark(text.substr(1, end - 1))) return 0;
        return end + 1;
    }
    if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return 0;
    for (const std::string_view digit : kSuperscripts) {
        if (text.starts_with(digit)) return digit.size();
    }
    return 0;
}

/// The same, also for a raised mark.
std::size_t mark_length(std::string_view text) {
    if (!text.starts_with('^')) return plain_mark_length(text);
    for (const auto& [start, end] : kRaised) {
        if (!text.starts_with(start)) continue;
        const std::size_t length = plain_mark_length(text.substr(start.size()));
        if (length == 0 || !text.substr(start.size() + length).starts_with(end)) continue;
        return start.size() + length + end.size();
    }
    return 0;
}

/// Removes link numbers and signs for raised text, which text browsers add, but keeps the marks of
/// the page itself. "Strait^[6][1], which" → "Strait[1], which".
std::string without_link_numbers(std::string_view normalized) {
    std::string text;
    text.reserve(normalized.size());
    while (!normalized.empty()) {
        const std::size_t length = mark_length(normalized);
        const std::string_view mark = normalized.substr(0, std::max<std::size_t>(length, 1));
        normalized.remove_prefix(mark.size());
        const bool raised = length > 0 && mark.starts_with('^');
        const auto bracket = mark.find('[');
        if (length == 0 || bracket == std::string_view::npos) {
            text += mark;
            continue;
        }
        // The number of a link is directly followed by the link's text, which may be a mark.
        const bool link = !normalized.empty() &&
                          (normalized.front() == '[' || text::is_alphanumeric(normalized.front()));
        if (link) continue;
        text += raised ? mark.substr(bracket, mark.find(']') + 1 - bracket) : mark;
    }
    return text;
}

/// The text behind "1.", "1)", "(a)", "iv." or "o" and a space; nullopt for any other line.
std::optional<std::string_view> without_list_number(std::string_view line) {
    const auto space = line.find(' ');
    if (space == std::string_view::npos || space > kLongestListNumber) return std::nullopt;
    std::string_view number = line.substr(0, space);
    const auto rest = line.substr(space + 1);
    if (number == "o") return rest;  // lynx prints it as the bullet of a nested list
    if (number.size() < 2 || (number.back() != '.' && number.back() != ')')) return std::nullopt;
    number.remove_suffix(1);
    if (number.starts_with('(')) number.remove_prefix(1);
    const bool plain = !number.empty() && std::ranges::all_of(number, text::is_alphanumeric);
    return plain ? std::optional(rest) : std::nullopt;
}

class Forms {
  public:
    explicit Forms(const KnownText& known) : known_(known) {}

    Line of(std::string_view line) {
        const auto hyphens = wrapped_hyphens(line);
        if (hyphens.empty()) return best_of(line);
        return best_of(joined_at(line, hyphens, known_joints(line, hyphens)));
    }

  private:
    /// The `joints` (`joined_at`) by which a form of the line is known; 0 if there are none.
    std::size_t known_joints(std::string_view line, std::span<const std::size_t> hyphens) const {
        if (known_.empty() || hyphens.size() > kMostHyphens) return 0;
        if (line.size() > kLongestParagraph) return 0;
        const auto plain = pieces_between(line, hyphens);
        std::vector<std::vector<std::string>> forms{plain};
        if (std::ranges::any_of(plain, may_have_reference_marks)) {
            for (const auto without : {without_reference_marks, without_link_numbers}) {
                auto& form = forms.emplace_back();
                for (const std::string& piece : plain) form.push_back(without(piece));
            }
        }
        for (auto& form : forms) {
            const std::string first = form.front();
            for (const std::string_view start : starts_of(first)) {
                form.front() = normalized_paragraph(start);
                if (const auto joints = joints_of(form, known_)) return *joints;
            }
        }
        return 0;
    }

    /// The line without its list number or marks if that form is known, else only normalized.
    Line best_of(std::string_view raw) const {
        std::string normalized = normalized_paragraph(raw);
        if (normalized.empty()) return {};
        const std::uint64_t plain = digest(normalized);
        if (known_.empty() || known_.has(plain) || normalized.size() > kLongestParagraph) {
            return {std::move(normalized), plain};
        }
        for (const std::string_view start : starts_of(normalized)) {
            if (auto form = known_form(std::string(start))) return *form;
            if (!may_have_reference_marks(start)) continue;
            if (auto form = known_form(without_reference_marks(start))) return *form;
            if (auto form = known_form(without_link_numbers(start))) return *form;
        }
        return {std::move(normalized), plain};
    }

    static std::vector<std::string_view> starts_of(std::string_view normalized) {
        std::vector<std::string_view> starts{normalized};
        if (const auto rest = without_list_number(normalized)) starts.push_back(*rest);
        for (const std::string_view caption : kCaptions) {
            if (normalized.starts_with(caption))
                starts.push_back(normalized.substr(caption.size()));
        }
        return starts;
    }

    std::optional<Line> known_form(std::string text) const {
        text = normalized_paragraph(text);  // a bullet may now be at the start
        const std::uint64_t found = digest(text);
        if (!known_.has(found)) return std::nullopt;
        return Line{std::move(text), found};
    }

    const KnownText& known_;
};

}  // namespace

KnownText::KnownText(const KnowledgeBase& kb, SourceIndex source) {
    const auto sections = kb.sections(kb.source(source));
    std::size_t count = sections.size();
    for (const Section& section : sections) count += section.fingerprints.count;
    fingerprints_.reserve(count);
    for (const Section& section : sections) {
        fingerprints_.insert(fingerprint(kb.text(section.title)));
        for (const std::uint64_t known : kb.fingerprints(section)) fingerprints_.insert(known);
    }
}

void KnownText::know_order(const KnowledgeBase& kb, SourceIndex source) {
    pairs_.reserve(fingerprints_.size());
    for (const Section& section : kb.sections(kb.source(source))) {
        std::uint64_t before = fingerprint(kb.text(section.title));
        for (const std::uint64_t known : kb.fingerprints(section)) {
            pairs_.insert(pair_of(before, known));
            before = known;
        }
    }
}

bool may_have_reference_marks(std::string_view normalized) {
    if (normalized.find('[') != std::string_view::npos) return true;
    return std::ranges::any_of(kSuperscripts, [&](std::string_view digit) {
        return normalized.find(digit) != std::string_view::npos;
    });
}

std::string without_reference_marks(std::string_view normalized) {
    std::string text;
    text.reserve(normalized.size());
    while (!normalized.empty()) {
        const std::size_t length = mark_length(normalized);
        if (length == 0) {
            text += normalized.front();
            normalized.remove_prefix(1);
            continue;
        }
        normalized.remove_prefix(length);
        // "fraud [1]." becomes "fraud.", without the space.
        constexpr std::string_view kEnds = " .,;:!?";
        const bool ends = normalized.empty() || kEnds.find(normalized.front()) != kEnds.npos;
        if (ends && text.ends_with(' ')) text.pop_back();
    }
    return text;
}

Line line_in_known_form(std::string_view line, const KnownText& known) {
    return Forms(known).of(line);
}

}  // namespace liaison::ask
