// SPDX-License-Identifier: MIT
#pragma once

// The passages that a page cites. Each has one number on the whole page, in the order of the list
// of sources, and leads to its line there and back.
//
//     Passages passages(kb);
//     passages.enter(unodc);
//     passages.marks({fact});  // <a class="c" href="#c3">[3]</a>
//     passages.lines()[2].entries;  // unodc

#include <string_view>
#include <vector>

#include "liaison/ask/views/list.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/document/html.hpp"

namespace liaison::render {

/// A numbered passage; the first one in the list has the number 1.
struct Passage {
    Citation citation;
    std::vector<EntityIndex> entries;  ///< the entries of the page with a mark of it, in order
};

class Passages {
  public:
    /// Sources that support more facts come first, those that support equally many by title.
    explicit Passages(const KnowledgeBase& kb);

    /// Begins the entry that the following marks are in.
    void enter(EntityIndex entity) { entry_ = entity; }
    /// Ends the entry: the following marks are in none.
    void leave() { entry_ = kNoEntity; }

    Html marks(const std::vector<Citation>& citations) {
        return linked(numbers_.numbers(citations));
    }
    /// Of facts with very many citations only some.
    Html marks(const std::vector<FactIndex>& facts) { return linked(numbers_.numbers_of(facts)); }
    /// The text with the numbers that `numbers` put into it as links.
    Html linked(std::string_view text);
    /// For phrases that number citations; `linked` must get what they return.
    NumberedCitations& numbers() { return numbers_; }

    /// The sources in the order of their passages.
    const std::vector<ask::SourceUse>& sources() const { return sources_; }
    const std::vector<Passage>& lines() const { return lines_; }

  private:
    Html link(std::string_view number);

    const KnowledgeBase& kb_;
    NumberedCitations numbers_;
    std::vector<ask::SourceUse> sources_;
    std::vector<Passage> lines_;
    EntityIndex entry_ = kNoEntity;
};

/// The attribute `id` of an entity's entry, and of a source: "e-unodc", "s-un-entities".
std::string anchor_of(const KnowledgeBase& kb, EntityIndex entity);
/// That of the first row in an entity's entry that is about another one: "e-unodc.cybercrime".
std::string anchor_of(const KnowledgeBase& kb, EntityIndex entity, EntityIndex about);
std::string anchor_of(const KnowledgeBase& kb, SourceIndex source);

}  // namespace liaison::render
