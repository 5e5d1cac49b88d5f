// SPDX-License-Identifier: MIT
#pragma once

// The rule by which `verify` judges citations, and the constants of its heuristics.
//
// Each known paragraph of the source is kept, changed or removed in the new page:
//
//   kept      a line has its text, wherever it is now;
//   changed   a line is its changed form: the line contains its whole text, or is a part of it, or
//             has its cited words, or is alone with it between the same kept neighbours;
//   removed   otherwise.
//
// Every other line is a copy of known text or is added.
//
//   - A citation is supported only by its own paragraph, kept at the same number. If its own
//     paragraph has changed and still contains the words, the citation is stale.
//   - It has moved only to its own kept paragraph under a new number, or to an added line.
//   - A line with the text of a known paragraph belongs to that paragraph, also as a copy. It
//     supports no citation of another paragraph.
//   - A line that contains most of the text of two known paragraphs is the changed form of both.
//   - Of several lines with the title of a section, the one followed by text of the section wins.
//   - Otherwise the citation is lost. In doubt it is lost: a reader can look at a lost citation,
//     but nobody looks at one that was accepted for the wrong paragraph.
//
// A knowledge base has the fingerprints of the paragraphs and the words that cite them, but not
// their text. Whether a line is part of a removed paragraph can therefore be judged only by words.

#include <cstddef>

namespace liaison::ask {

/// Words that occur in more lines than this are no evidence, as they do not tell lines apart. A
/// higher limit would find rarer moves, and cost time on pages that repeat one phrase.
inline constexpr std::size_t kTellingLines = 32;

/// A split paragraph is recognized in this many lines at most; in more it counts as removed. Each
/// line is hashed up to this many times.
inline constexpr std::size_t kMostParts = 8;

/// Known text inside a line is searched for from the starts of this many sentences. A higher limit
/// finds more of the paragraphs that were merged, but hashes a long line more often.
inline constexpr std::size_t kMostStarts = 16;

/// Known text of fewer words may occur in a line by chance: many sentences begin with the words of
/// a short title.
inline constexpr std::size_t kTellingWords = 4;

/// Bytes. Paragraphs of real pages are shorter. Longer lines are not searched for the text of
/// paragraphs, nor tried in other forms.
inline constexpr std::size_t kLongestParagraph = std::size_t{64} * 1024;

/// At most this many prefixes of lines are compared with known paragraphs. It bounds the time for a
/// page of millions of unknown lines. Lines that are not compared support nothing.
inline constexpr std::size_t kMostPrefixes = 4'000'000;

/// Known text is recognized by runs of this many words. Runs of two occur everywhere; runs of four
/// miss short pieces.
inline constexpr std::size_t kRunOfWords = 3;

/// A line counts as copied if at least this share of its runs of words occurs in known text. It is
/// not 100 because runs across the seams between pieces occur nowhere else.
inline constexpr std::size_t kCopiedPercent = 50;

/// A line is the changed form of another, merged paragraph only if it has most of the words that
/// cite it, and this many that cite nothing else: one may occur by chance.
inline constexpr std::size_t kLeastWitnesses = 2;

/// Bytes. A longer line is a paragraph, not a changed heading.
inline constexpr std::size_t kLongestHeading = 200;

/// Up to this many sections with the same title are each compared with every line that has it.
/// More would take time quadratic in the page. They are told apart by known paragraphs that at most
/// this many sections have, and otherwise assigned in order.
inline constexpr std::size_t kMostOfOneTitle = 8;

/// Only this many bytes below a title are searched for words that cite the section.
inline constexpr std::size_t kTextBelowTitle = std::size_t{64} * 1024;

/// A page with less than one in this many of the known headings and paragraphs is another page, if
/// at least `kFewestKnown` are known. A rewritten page keeps more; a login page has none.
inline constexpr std::size_t kOneInSoMany = 10;
inline constexpr std::size_t kFewestKnown = 5;

}  // namespace liaison::ask
