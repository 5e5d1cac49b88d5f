// SPDX-License-Identifier: MIT
#include "liaison/ask/verify/verify.hpp"

namespace liaison {
namespace {

using ask::ParagraphChange;
using ask::Support;

constexpr std::array kSupports{
    Word<Support>{Support::lost, "lost", "lost",
                  "the text has the words, or the paragraph, no more"},
    Word<Support>{Support::moved, "moved", "moved", "the text has them at another place"},
    Word<Support>{Support::stale, "stale", "stale",
                  "the words are in their place, but the paragraph reads otherwise"},
    Word<Support>{Support::no_text, "no-text", "no text",
                  "the page is cited as a whole, or there is nothing to compare"},
    Word<Support>{Support::supported, "supported", "supported",
                  "the text has the words where they are cited"},
};

constexpr std::array kChanges{
    Word<ParagraphChange>{ParagraphChange::same, "same", "same",
                          "reads as before, in the same order"},
    Word<ParagraphChange>{ParagraphChange::changed, "changed", "changed", "reads otherwise"},
    Word<ParagraphChange>{ParagraphChange::reordered, "reordered", "reordered",
                          "reads as before, but stands elsewhere among the paragraphs"},
    Word<ParagraphChange>{ParagraphChange::added, "added", "added", "was not there before"},
    Word<ParagraphChange>{ParagraphChange::removed, "removed", "removed", "is not there any more"},
};

}  // namespace

template <>
std::span<const Word<Support>> words<Support>() {
    return kSupports;
}
template <>
std::span<const Word<ParagraphChange>> words<ParagraphChange>() {
    return kChanges;
}

}  // namespace liaison
