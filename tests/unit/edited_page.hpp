// SPDX-License-Identifier: MIT
#pragma once

// A page that is edited at random. It records where each of its lines comes from.
//
//     EditedPage page(paragraphs_of_the_source);
//     for (int i = 0; i < 5; ++i) page.edit(random);
//     ask::verify(kb, source, page.lines());

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "liaison/ask/words/fingerprint.hpp"
#include "random.hpp"

namespace liaison::test {

class EditedPage {
  public:
    /// `texts` are the headings and paragraphs of a source in order, `titles` the headings.
    EditedPage(const std::vector<std::string>& texts, std::vector<std::string> titles,
               std::vector<std::string> phrases)
        : titles_(std::move(titles)), phrases_(std::move(phrases)) {
        for (const std::string& text : texts) lines_.push_back(original(text));
    }

    std::vector<std::string> lines() const {
        std::vector<std::string> texts;
        for (const Line& line : lines_) texts.push_back(line.text);
        return texts;
    }

    /// Whether a line with that normalized text may support citations of the paragraph: it comes
    /// from this paragraph or from none.
    bool may_support(const std::string& line, const std::string& paragraph) const {
        const std::string own = ask::normalized_paragraph(paragraph);
        return std::ranges::any_of(lines_, [&](const Line& one) {
            return ask::normalized_paragraph(one.text) == line &&
                   (one.whose.empty() || one.whose.contains(own));
        });
    }

    const std::vector<std::string>& history() const { return history_; }

    void edit(Random& random) {
        if (lines_.empty()) return;
        const std::size_t at = random.below(lines_.size());
        const std::size_t other = random.below(lines_.size());
        switch (random.below(11)) {
            case 0:
            case 1: note("delete", at), erase(at); break;
            case 2: note("blank", at), lines_[at] = {}; break;
            case 3: note("duplicate", at), insert(other, lines_[at]); break;
            case 4: {
                note("move", at);
                const Line line = lines_[at];
                erase(at);
                insert(std::min(other, lines_.size()), line);
                break;
            }
            case 5: note("swap", at), std::swap(lines_[at], lines_[other]); break;
            case 6: note("merge", at), merge(at); break;
            case 7: note("split", at), split(at, random); break;
            case 8: note("contents", 0), add_contents(random.chance(70) ? 0 : other); break;
            case 9: note("menu", other), add_phrases(random, other); break;
            default: note("footer", 0), add_phrases(random, lines_.size()); break;
        }
    }

  private:
    struct Line {
        std::string text;
        std::set<std::string> whose;  ///< normalized texts of the paragraphs that it comes from
    };

    static Line original(const std::string& text) {
        return {text, {ask::normalized_paragraph(text)}};
    }
    void note(const std::string& what, std::size_t at) {
        history_.push_back(what + ' ' + std::to_string(at));
    }
    void erase(std::size_t at) { lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(at)); }
    void insert(std::size_t at, Line line) {
        lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(at), std::move(line));
    }
    void merge(std::size_t at) {
        if (at + 1 >= lines_.size()) return;
        lines_[at].text += ' ' + lines_[at + 1].text;
        lines_[at].whose.merge(lines_[at + 1].whose);
        erase(at + 1);
    }
    void split(std::size_t at, Random& random) {
        std::vector<std::size_t> spaces;
        const std::string text = lines_[at].text;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == ' ') spaces.push_back(i);
        }
        if (spaces.empty()) return;
        const std::size_t space = random.one_of(spaces);
        Line rest{text.substr(space + 1), lines_[at].whose};
        lines_[at].text = text.substr(0, space);
        insert(at + 1, std::move(rest));
    }
    void add_contents(std::size_t at) {
        for (std::size_t i = titles_.size(); i-- > 0;) insert(at, original(titles_[i]));
    }
    /// Inserts lines of a menu or footer. Some of them have cited words.
    void add_phrases(Random& random, std::size_t at) {
        for (std::size_t i = 1 + random.below(3); i-- > 0;)
            insert(at, {random.one_of(phrases_), {}});
    }

    std::vector<std::string> titles_;
    std::vector<std::string> phrases_;
    std::vector<Line> lines_;
    std::vector<std::string> history_;
};

}  // namespace liaison::test
