// SPDX-License-Identifier: MIT
#pragma once

// The citations of an answer, numbered in the order in which they appear.
//
//     NumberedCitations numbered(kb);
//     numbered.numbers_of({fact});  // "[1][2]" if the fact has two citations
//     for (const auto& line : numbered.lines()) cited_in_words(kb, line.citation);

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/format.hpp"

namespace liaison::render {

/// The citations of the facts in canonical order, without duplicates.
std::vector<Citation> citations_of(const KnowledgeBase& kb, const std::vector<FactIndex>& facts);
/// The citations of the entity and the facts, likewise.
std::vector<Citation> citations_of(const KnowledgeBase& kb, EntityIndex entity,
                                   const std::vector<FactIndex>& facts);

class CitationAddresses;

/// Numbers citations from 1. Citations of the same paragraph and words get the same number; with
/// `CiteMode::marks`, all citations of a source do.
class NumberedCitations {
  public:
    /// For Markdown, and if the look has links, the texts have marks that only the writers of
    /// tables and of Markdown can read: they write footnotes and links. Adds to the links of the
    /// look.
    explicit NumberedCitations(const KnowledgeBase& kb, const Options& options = {});

    /// The numbers of the citations: "[1][3]". Without citations (`CiteMode::none`), a mark for
    /// which these writers write nothing, nor the space in front of it.
    std::string numbers(const std::vector<Citation>& citations);
    /// "[1][3] and 12 more": the citations of the facts, plus `more` that are only counted. If the
    /// facts have more than 50 citations, only the first one of each fact is numbered.
    std::string numbers_of(const std::vector<FactIndex>& facts, std::size_t more = 0);

    /// "and 12 more". The list of sources then explains how to see all of them.
    std::string more(std::size_t count);
    bool has_more() const { return more_; }

    /// "*": marks a name or connection that has a note or is partly editorial, in cells without
    /// room for more. The list of sources then explains it.
    std::string note_mark() {
        marked_ = true;
        return "*";
    }
    bool has_note_marks() const { return marked_; }

    struct Line {
        std::size_t number;
        Citation citation;
    };
    /// The numbered citations, in order. With `CiteMode::marks`, the first one of each source.
    const std::vector<Line>& lines() const { return lines_; }
    /// The mark of a numbered citation: "[1]".
    std::string mark(std::size_t number) const;

  private:
    struct Hash {
        std::size_t operator()(const CitationSortKey& key) const;
    };

    CitationSortKey key_of(const Citation& citation) const;
    std::size_t number_of(const Citation& citation);

    const KnowledgeBase& kb_;
    CiteMode mode_;
    bool has_footnotes_;
    std::shared_ptr<MarkAddresses> links_;  ///< null: no links
    std::shared_ptr<CitationAddresses> addresses_;
    bool marked_ = false;
    bool more_ = false;
    std::vector<Line> lines_;
    std::unordered_map<CitationSortKey, std::size_t, Hash> numbers_;
};

/// "counter-terrorism, paragraph 2", "counter-terrorism, heading", or "the page".
std::string paragraph_in_words(const KnowledgeBase& kb, const Citation& citation);

/// The same with the cited words: `counter-terrorism, paragraph 2: "a member"`.
std::string cited_in_words(const KnowledgeBase& kb, const Citation& citation);

/// `UNODC, "A partnership", published 2016-05-23, seen 2026-11-24`: `seen` is the day on which the
/// page was retrieved.
std::string source_in_words(const KnowledgeBase& kb, SourceIndex source);

}  // namespace liaison::render
