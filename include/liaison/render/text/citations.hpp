// SPDX-License-Identifier: MIT
#pragma once

// The citations of an answer, numbered in the order in which a reader meets them.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::render {

/// The citations of several facts, each place with the same words once, in canonical order.
std::vector<Citation> citations_of(const KnowledgeBase& kb, const std::vector<FactIndex>& facts);
/// Those of an entity and of several facts.
std::vector<Citation> citations_of(const KnowledgeBase& kb, EntityIndex entity,
                                   const std::vector<FactIndex>& facts);

/// What stands before and behind a number.
struct CitationMarks {
    std::string_view open = "[";
    std::string_view close = "]";
};

/// Gives the same number to the same place with the same words.
class NumberedCitations {
  public:
    explicit NumberedCitations(const KnowledgeBase& kb, CitationMarks marks = {})
        : kb_(kb), marks_(marks) {}

    /// "[1][3]".
    std::string numbers(const std::vector<Citation>& citations);
    /// "[1][3] and 12 more": the citations of these facts, and how many more there are. `more` are
    /// those of other facts. Where the facts have more than 50, only the first of each is numbered.
    std::string numbers_of(const std::vector<FactIndex>& facts, std::size_t more = 0);

    /// "and 12 more"; the list of sources says where all of them are.
    std::string more(std::size_t count);
    bool has_more() const { return more_; }

    /// The mark of a name or connection that has a note or is partly the editors', where there is
    /// no room to say more; the list of sources explains it.
    std::string note_mark() {
        marked_ = true;
        return "*";
    }
    bool has_note_marks() const { return marked_; }

    struct Line {
        std::size_t number;
        Citation citation;
    };
    /// What was numbered, in order.
    const std::vector<Line>& lines() const { return lines_; }

  private:
    struct Hash {
        std::size_t operator()(const CitationSortKey& key) const;
    };

    const KnowledgeBase& kb_;
    CitationMarks marks_;
    bool marked_ = false;
    bool more_ = false;
    std::vector<Line> lines_;
    std::unordered_map<CitationSortKey, std::size_t, Hash> numbers_;
};

/// "counter-terrorism, paragraph 2", "counter-terrorism, heading", or "the page".
std::string place_in_words(const KnowledgeBase& kb, const Citation& citation);

/// The same with the words: `counter-terrorism, paragraph 2: "a member"`.
std::string cited_in_words(const KnowledgeBase& kb, const Citation& citation);

/// `UNODC, "A partnership", published 2016-05-23, seen 2026-11-24`: the page's own date, and the
/// day on which it was read.
std::string source_in_words(const KnowledgeBase& kb, SourceIndex source);

}  // namespace liaison::render
