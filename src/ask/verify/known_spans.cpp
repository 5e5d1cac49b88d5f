// SPDX-License-Identifier: MIT
#include "ask/verify/known_spans.hpp"

#include <algorithm>
#include <deque>

#include "ask/words/growing_digest.hpp"
#include "ask/words/verify_rule.hpp"
#include "ask/words/word_scan.hpp"
#include "liaison/ask/words/fingerprint.hpp"

namespace liaison::ask {
namespace {

bool ends_sentence(char c) { return c == '.' || c == '!' || c == '?' || c == ':' || c == ';'; }

/// Where sentences of the line may begin: at its start and behind the space after a sentence.
std::vector<std::size_t> starts_of_sentences(std::string_view line) {
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 1; i + 1 < line.size() && starts.size() < kMostStarts; ++i) {
        if (line[i] == ' ' && ends_sentence(line[i - 1])) starts.push_back(i + 1);
    }
    return starts;
}

}  // namespace

SpanSearch::Found SpanSearch::known_in(std::string_view line) {
    struct Span {
        std::uint64_t fingerprint;
        bool telling;
    };
    std::vector<Span> spans;
    Found found;
    if (known_.empty() || line.size() > kLongestParagraph) return found;
    std::deque<std::size_t> starts;
    for (const std::size_t start : starts_of_sentences(line)) starts.push_back(start);
    GrowingDigest digest;
    std::size_t covered = 0;  // end of the part of the line that has been counted
    for (std::size_t left = kMostStarts + kMostParts; !starts.empty() && left > 0; --left) {
        const std::size_t start = starts.front();
        starts.pop_front();
        if (start < covered) continue;
        std::string_view rest = line.substr(start);
        rest = rest.substr(bullet_length(rest));
        digest.reset();
        std::size_t words = 0;
        for (std::size_t from = 0; from < rest.size() && complete(); ++prefixes_) {
            const std::size_t end = std::min(rest.find(' ', from + 1), rest.size());
            digest.add(rest.substr(from, end - from));
            from = end;
            ++words;
            if (!known_.has(digest.value())) continue;
            spans.push_back({digest.value(), words >= kTellingWords});
            covered = static_cast<std::size_t>(rest.data() - line.data()) + end + 1;
            found.bytes += end;
            // The text behind a known title is no start of a sentence, so it is added here.
            if (covered < line.size()) starts.push_front(covered);
            break;
        }
    }
    const bool most = found.bytes * 2 >= line.size();
    for (const Span& span : spans) {
        if (!span.telling && !most) continue;
        if (std::ranges::find(found.fingerprints, span.fingerprint) == found.fingerprints.end()) {
            found.fingerprints.push_back(span.fingerprint);
        }
    }
    return found;
}

bool SpanSearch::complete() const { return prefixes_ < kMostPrefixes; }

std::size_t SpanSearch::pieces_at(std::span<const std::string> lines,
                                  std::uint64_t& paragraph) const {
    GrowingDigest digest;
    for (std::size_t i = 0; i < std::min(lines.size(), kMostParts); ++i) {
        if (i > 0) digest.add(" ");
        digest.add(lines[i]);
        if (i == 0) continue;
        paragraph = digest.value();
        if (known_.has(paragraph)) return i + 1;
    }
    return 0;
}

void CopiedText::add(std::string_view line) {
    std::deque<std::string_view> last;
    for_each_word(line, [&](std::string_view word) {
        last.push_back(word);
        if (last.size() > kRunOfWords) last.pop_front();
        std::string run;
        for (std::size_t i = last.size(); i-- > 0;) {
            run.insert(0, std::string(last[i]) + ' ');
            runs_.insert(digest(run));
        }
    });
}

bool CopiedText::has_most_of(std::string_view line) const {
    std::deque<std::string_view> last;
    std::size_t runs = 0;
    std::size_t known = 0;
    const auto count = [&] {
        std::string run;
        for (const std::string_view word : last) run += std::string(word) + ' ';
        ++runs;
        known += runs_.contains(digest(run)) ? 1U : 0U;
    };
    for_each_word(line, [&](std::string_view word) {
        last.push_back(word);
        if (last.size() > kRunOfWords) last.pop_front();
        if (last.size() == kRunOfWords) count();
    });
    if (runs == 0 && !last.empty()) count();
    return runs > 0 && known * 100 >= runs * kCopiedPercent;
}

}  // namespace liaison::ask
