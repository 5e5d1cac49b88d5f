// SPDX-License-Identifier: MIT
#pragma once

// The rule by which `verify` judges, and the constants of its heuristics.
//
// Each known paragraph of the source is, in the new page, kept, changed or removed:
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

/// Words that are in more lines than this do not tell one line from another, so that they are no
/// evidence. More would find rarer moves and cost time on pages that repeat one phrase.
inline constexpr std::size_t kTellingLines = 32;

/// A paragraph is split into this many lines at most. Each line is hashed this often to find out;
/// a paragraph in more pieces counts as removed.
inline constexpr std::size_t kMostParts = 8;

/// Known text inside a line is looked for from so many of its sentences. More would find the fifth
/// of five merged paragraphs after an edited one, and hash a long line as many times.
inline constexpr std::size_t kMostStarts = 16;

/// Known text of fewer words may be in a line by chance: a title of one or two words begins many a
/// sentence.
inline constexpr std::size_t kTellingWords = 4;

/// Longer lines are not searched for the text of paragraphs, nor tried in other forms. A paragraph
/// of a page is shorter.
inline constexpr std::size_t kLongestParagraph = std::size_t{64} * 1024;

/// Prefixes of lines that are compared with known paragraphs in all. It bounds the time for a page
/// of millions of unknown lines; those that are left out support nothing.
inline constexpr std::size_t kMostPrefixes = 4'000'000;

/// Known text is recognized by runs of so many words. Two would find copies everywhere, four would
/// miss short pieces.
inline constexpr std::size_t kRunOfWords = 3;

/// A line is put together from known text if at least this share of its runs of words occurs
/// there. The seams between pieces have runs of their own, hence not all of them.
inline constexpr std::size_t kCopiedPercent = 50;

/// A merged line is the changed form of a further paragraph only if it has this many of the words
/// that cite that paragraph alone, and most of all that cite it: one word may be there by chance.
inline constexpr std::size_t kLeastWitnesses = 2;

/// A changed heading is at most so many bytes long. Longer lines are paragraphs.
inline constexpr std::size_t kLongestHeading = 200;

/// Sections with one title are compared with each line that has it, if they are no more than this.
/// More are told apart by known paragraphs that no more than this have, and else taken in order:
/// the comparisons would grow with the square of the page.
inline constexpr std::size_t kMostOfOneTitle = 8;

/// Bytes below a title that are searched for words that cite the section. Its text starts there.
inline constexpr std::size_t kTextBelowTitle = std::size_t{64} * 1024;

/// A page that has less than one in this many of at least `kFewestKnown` known headings and
/// paragraphs is another page. A rewritten page keeps more, and a login page has none.
inline constexpr std::size_t kOneInSoMany = 10;
inline constexpr std::size_t kFewestKnown = 5;

}  // namespace liaison::ask
