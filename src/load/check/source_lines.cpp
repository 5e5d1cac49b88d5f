// SPDX-License-Identifier: MIT
#include "load/check/source_lines.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "load/json/cursor.hpp"

namespace liaison::load {
namespace {

constexpr std::size_t kMostBytes = 800;  // on either side: 200 characters of the longest
constexpr std::size_t kLongest = 4;      // bytes of a character

/// Whether a character begins with this byte.
bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

class Cutter {
  public:
    Cutter(ByteStream& stream, std::span<Diagnostic* const> diagnostics)
        : cursor_(stream), waiting_(diagnostics.begin(), diagnostics.end()) {
        std::erase_if(waiting_, [](const Diagnostic* d) { return d->location.position.line == 0; });
        std::ranges::stable_sort(waiting_, std::ranges::greater(),
                                 [](const Diagnostic* d) { return d->location.position; });
    }

    void run() {
        while (!cursor_.at_end() && !(waiting_.empty() && open_.empty())) {
            begin();
            take(cursor_.peek());
            cursor_.advance();
        }
        begin();
        for (Diagnostic* diagnostic : open_) trim(diagnostic->excerpt);
    }

  private:
    /// Those whose place is reached have the line so far before them.
    void begin() {
        while (!waiting_.empty() && waiting_.back()->location.position <= cursor_.position()) {
            Diagnostic* diagnostic = waiting_.back();
            waiting_.pop_back();
            diagnostic->excerpt = {line_, {}, line_is_cut_, false};
            open_.push_back(diagnostic);
        }
    }

    void take(char byte) {
        if (byte == '\n') {
            for (Diagnostic* diagnostic : open_) trim(diagnostic->excerpt);
            open_.clear();
            line_.clear();
            line_is_cut_ = false;
            return;
        }
        std::erase_if(open_, [&](Diagnostic* diagnostic) {
            Excerpt& excerpt = diagnostic->excerpt;
            const std::size_t size = excerpt.after.size();
            excerpt.ends_later =
                size > kMostBytes || (size + kLongest > kMostBytes && begins_character(byte));
            if (!excerpt.ends_later) excerpt.after += byte;
            return excerpt.ends_later;
        });
        line_ += byte;
        if (line_.size() > 2 * kMostBytes) {
            const auto kept = std::find_if(line_.end() - kMostBytes, line_.end(), begins_character);
            line_.erase(line_.begin(), kept);
            line_is_cut_ = true;
        }
    }

    /// The carriage return of a CRLF belongs to the line end.
    static void trim(Excerpt& excerpt) {
        if (excerpt.after.ends_with('\r')) excerpt.after.pop_back();
    }

    Cursor cursor_;
    std::vector<Diagnostic*> waiting_;  ///< the next one last
    std::vector<Diagnostic*> open_;     ///< whose line is being read
    std::string line_;
    bool line_is_cut_ = false;
};

}  // namespace

void cut_excerpts(ByteStream& stream, std::span<Diagnostic* const> diagnostics) {
    Cutter(stream, diagnostics).run();
}

}  // namespace liaison::load
