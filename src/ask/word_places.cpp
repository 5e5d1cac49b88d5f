// SPDX-License-Identifier: MIT
#include "word_places.hpp"

#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

bool begins_with_letter(std::string_view text) {
    return !text.empty() && text::is_letter_or_digit(text::first_code_point(text).value);
}

bool ends_with_letter(std::string_view text) {
    if (text.empty()) return false;
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    return begins_with_letter(text.substr(last));
}

/// Whether a cut at that byte would go through a word.
bool inside_word(std::string_view text, std::size_t at) {
    return ends_with_letter(text.substr(0, at)) && begins_with_letter(text.substr(at));
}

bool has_words(std::string_view line, std::string_view words) {
    for (auto at = line.find(words); at != std::string_view::npos; at = line.find(words, at + 1)) {
        if (!inside_word(line, at) && !inside_word(line, at + words.size())) return true;
    }
    return false;
}

void for_each_word(std::string_view text, const auto& visit) {
    std::size_t begin = 0;
    std::size_t end = 0;
    while (end < text.size()) {
        const text::CodePoint next = text::first_code_point(text.substr(end));
        if (!text::is_letter_or_digit(next.value)) {
            if (begin < end) visit(text.substr(begin, end - begin));
            begin = end + next.length;
        }
        end += next.length;
    }
    if (begin < end) visit(text.substr(begin));
}

}  // namespace

WordPlaces::WordPlaces(const SavedText& saved) : saved_(saved) {
    for (const SavedSection& section : saved.sections) {
        for (std::uint32_t i = 0; i < section.lines.size(); ++i) {
            const Place place{section.section, i};
            all_.push_back(place);
            for_each_word(section.lines[i], [&](std::string_view word) {
                auto& places = by_word_[word];
                if (places.empty() || places.back() != place) places.push_back(place);
            });
        }
    }
}

bool WordPlaces::has(Place place, std::string_view words) const {
    const std::string* line = saved_.line(place);
    return line != nullptr && has_words(*line, words);
}

const std::vector<Place>& WordPlaces::of(std::string_view words) {
    const auto known = found_.find(words);
    if (known != found_.end()) return known->second;
    auto& places = found_[std::string(words)];
    for (const Place place : candidates(words)) {
        if (has(place, words)) places.push_back(place);
    }
    return places;
}

const std::vector<Place>& WordPlaces::candidates(std::string_view words) const {
    static const std::vector<Place> kNowhere;
    const std::vector<Place>* fewest = &all_;
    for_each_word(words, [&](std::string_view word) {
        const auto places = by_word_.find(word);
        if (places == by_word_.end()) {
            fewest = &kNowhere;
        } else if (places->second.size() < fewest->size()) {
            fewest = &places->second;
        }
    });
    return *fewest;
}

}  // namespace liaison::ask
