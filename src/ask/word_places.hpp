// SPDX-License-Identifier: MIT
#pragma once

// Where in a saved text the words of a citation stand, neither beginning nor ending inside a word.

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "liaison/ask/saved_text.hpp"

namespace liaison::ask {

/// All words and lines are normalized, and compared letter by letter.
class WordPlaces {
  public:
    /// The text must outlive it.
    explicit WordPlaces(const SavedText& saved);

    /// Whether there is a line at that place that has the words.
    bool has(Place place, std::string_view words) const;

    /// All lines that have the words, in order. Each words are looked for once, in the lines that
    /// have the rarest one of them.
    const std::vector<Place>& of(std::string_view words);

  private:
    const std::vector<Place>& candidates(std::string_view words) const;

    const SavedText& saved_;
    std::vector<Place> all_;
    std::unordered_map<std::string_view, std::vector<Place>> by_word_;
    std::map<std::string, std::vector<Place>, std::less<>> found_;
};

}  // namespace liaison::ask
