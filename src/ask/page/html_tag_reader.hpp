// SPDX-License-Identifier: MIT
#pragma once

// Splits HTML into text and tags (https://html.spec.whatwg.org, 13.2.5, as far as needed to find
// paragraphs).
//
//     HtmlTagReader reader("<p hidden>a");
//     reader.text() == "", reader.tag().name == "p", reader.text() == "a"

#include <string>
#include <string_view>

namespace liaison::ask {

struct HtmlTag {
    std::string name;  ///< in small letters; empty for a comment or an unclosed tag
    bool end = false;
    bool hidden = false;      ///< by its attribute `hidden` or its style
    bool navigation = false;  ///< by its attribute `role`
};

/// Reads from front to back, each byte once.
class HtmlTagReader {
  public:
    explicit HtmlTagReader(std::string_view html) : rest_(html) {}

    bool at_end() const { return rest_.empty(); }
    /// The text up to the next tag or comment.
    std::string_view text();
    /// The tag or comment that begins here.
    HtmlTag tag();
    /// The content of an element without markup, such as `<script>`, up to its end tag.
    std::string_view raw_text(std::string_view name);

  private:
    std::string_view take(std::size_t size);
    void attributes(HtmlTag& tag);
    std::string_view value();

    std::string_view rest_;
};

}  // namespace liaison::ask
