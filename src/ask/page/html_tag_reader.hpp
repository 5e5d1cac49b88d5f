// SPDX-License-Identifier: MIT
#pragma once

// HTML as a sequence of text and tags (https://html.spec.whatwg.org, 13.2.5, as far as blocks need
// it).
//
//     HtmlTagReader reader("<p hidden>a");
//     reader.text() == "", reader.tag().name == "p", reader.text() == "a"

#include <string>
#include <string_view>

namespace liaison::ask {

struct HtmlTag {
    std::string name;  ///< in small letters; empty for a comment, or a tag that is not ended
    bool end = false;
    bool hidden = false;      ///< by an attribute or its style
    bool navigation = false;  ///< by its role
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
    /// All up to the end tag of an element that has no markup in it.
    std::string_view raw_text(std::string_view name);

  private:
    std::string_view take(std::size_t size);
    void attributes(HtmlTag& tag);
    std::string_view value();

    std::string_view rest_;
};

}  // namespace liaison::ask
