// SPDX-License-Identifier: MIT
#include "ask/page/html_tags.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <ranges>
#include <span>
#include <vector>

#include "ask/page/html_tag_reader.hpp"

namespace liaison::ask {
namespace {

/// The depth up to which elements are kept; real pages nest fewer. The text of deeper elements is
/// kept, but their tags only divide paragraphs.
constexpr std::size_t kDeepest = 128;
/// Bytes. A piece is passed on once it has this length.
constexpr std::size_t kPiece = std::size_t{1} << 20U;

// Each of these lists is sorted.
constexpr auto kBlocks = std::to_array<std::string_view>(
    {"address", "article", "aside",  "blockquote", "caption",  "center",     "dd",
     "details", "div",     "dl",     "dt",         "fieldset", "figcaption", "figure",
     "footer",  "form",    "h1",     "h2",         "h3",       "h4",         "h5",
     "h6",      "header",  "hgroup", "legend",     "li",       "main",       "menu",
     "ol",      "p",       "pre",    "search",     "section",  "summary",    "table",
     "tbody",   "td",      "tfoot",  "th",         "thead",    "tr",         "ul"});
/// Elements that are never text of the page.
constexpr auto kSkipped = std::to_array<std::string_view>(
    {"audio", "button", "canvas", "datalist", "dialog", "nav", "noscript", "object", "optgroup",
     "option", "select", "svg", "template", "video"});
/// Controls cannot contain blocks, so the start of a block closes them.
constexpr auto kControls =
    std::to_array<std::string_view>({"button", "datalist", "optgroup", "option", "select"});
/// Elements whose content is not markup.
constexpr auto kRawText = std::to_array<std::string_view>(
    {"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"});
/// A footer is the page's footer only outside these elements.
constexpr auto kContent = std::to_array<std::string_view>({"article", "main", "section"});

bool is_one_of(std::span<const std::string_view> sorted, std::string_view name) {
    return std::ranges::binary_search(sorted, name);
}

bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

class Reducer {
  public:
    Reducer(std::string_view html, const std::function<void(std::string_view)>& piece)
        : reader_(html), piece_(piece) {}

    ReducedHtml reduce() {
        while (!reader_.at_end()) {
            out_ += reader_.text();
            if (reader_.at_end()) break;
            const HtmlTag tag = reader_.tag();
            if (tag.name.empty()) continue;
            if (tag.end) {
                end(tag.name);
            } else {
                start(tag);
            }
        }
        hand_on();
        return std::move(result_);
    }

  private:
    struct Open {
        std::string name;  ///< in the page
        std::string as;    ///< in the output
        bool hidden;
    };

    void start(const HtmlTag& tag) {
        if (is_one_of(kRawText, tag.name)) {
            const auto text = reader_.raw_text(tag.name);
            const bool first = tag.name == "title" && result_.title.empty() && open_.empty();
            if (first) result_.title = text.substr(0, kPiece);
        } else if (tag.name == "br") {
            out_ += '\n';
        } else if (tag.name == "hr") {
            out_ += "<hr>";
        } else if (is_one_of(kBlocks, tag.name)) {
            imply_ends(tag.name);
            const bool footer = tag.name == "footer" && content_ == 0;
            open(tag.name, tag.name, tag.hidden || tag.navigation || footer);
        } else if (is_one_of(kSkipped, tag.name)) {
            open(tag.name, "div", true);
        } else if (tag.hidden || counted_hidden(tag.name)) {
            // An inline element matters only if it is hidden or within a hidden one of its name.
            open(tag.name, "span", tag.hidden);
        }
    }

    /// Whether an inline element of that name is open, so that nested ones must be counted.
    bool counted_hidden(std::string_view name) const {
        return std::ranges::any_of(
            open_, [&](const Open& one) { return one.as == "span" && one.name == name; });
    }

    void open(const std::string& name, const std::string& as, bool hidden) {
        if (open_.size() >= kDeepest) {
            result_.shallow = false;
            ++too_deep_[name];
            out_ += "<hr>";
            return;
        }
        if (as != "span" && out_.size() >= kPiece) hand_on();
        open_.push_back({name, as, hidden});
        content_ += is_one_of(kContent, name) ? 1U : 0U;
        write_start(open_.back());
    }

    void end(std::string_view name) {
        if (name == "p" || name == "br") out_ += "<hr>";  // even without a start tag
        if (const auto deep = too_deep_.find(name); deep != too_deep_.end() && deep->second > 0) {
            --deep->second;
            out_ += "<hr>";
            return;
        }
        const auto is_it = [&](const Open& one) { return one.name == name; };
        const auto found = std::find_if(open_.rbegin(), open_.rend(), is_it);
        if (found == open_.rend()) return;
        close_down_to(static_cast<std::size_t>(open_.rend() - found) - 1);
        if (out_.size() >= kPiece && !is_in_line()) hand_on();
    }

    bool is_in_line() const { return !open_.empty() && open_.back().as == "span"; }

    void close_down_to(std::size_t depth) {
        while (open_.size() > depth) {
            out_ += "</" + open_.back().as + '>';
            content_ -= is_one_of(kContent, open_.back().name) ? 1U : 0U;
            open_.pop_back();
        }
    }

    bool top_is(std::initializer_list<std::string_view> names) const {
        return !open_.empty() && std::ranges::find(names, open_.back().name) != names.end();
    }

    /// Closes the elements that the start of a block closes, as HTML allows omitted end tags.
    void imply_ends(std::string_view name) {
        while (!open_.empty() &&
               (is_one_of(kControls, open_.back().name) || open_.back().as == "span")) {
            close_down_to(open_.size() - 1);
        }
        const auto close_top = [this] { close_down_to(open_.size() - 1); };
        if (top_is({"p"})) close_top();
        if (is_heading(name) && !open_.empty() && is_heading(open_.back().name)) close_top();
        if (name == "li" && top_is({"li"})) close_top();
        if ((name == "dt" || name == "dd") && top_is({"dt", "dd"})) close_top();
        const bool section = name == "tbody" || name == "thead" || name == "tfoot";
        const bool row = section || name == "tr";
        if ((row || name == "td" || name == "th") && top_is({"td", "th", "caption"})) close_top();
        if (row && top_is({"tr"})) close_top();
        if (section && top_is({"tbody", "thead", "tfoot"})) close_top();
    }

    void write_start(const Open& one) { out_ += '<' + one.as + (one.hidden ? " hidden>" : ">"); }

    void hand_on() {
        for (const Open& one : std::views::reverse(open_)) out_ += "</" + one.as + '>';
        piece_(out_);
        out_.clear();
        for (const Open& one : open_) write_start(one);
    }

    HtmlTagReader reader_;
    const std::function<void(std::string_view)>& piece_;
    ReducedHtml result_;
    std::string out_;
    std::vector<Open> open_;
    std::map<std::string, std::size_t, std::less<>> too_deep_;  ///< open ones left out, by name
    std::size_t content_ = 0;  ///< number of open elements in `kContent`
};

}  // namespace

ReducedHtml reduce_html(std::string_view html, const std::function<void(std::string_view)>& piece) {
    return Reducer(html, piece).reduce();
}

}  // namespace liaison::ask
