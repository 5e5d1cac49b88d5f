// SPDX-License-Identifier: MIT
#include "serve/page.hpp"

#include <fmt/format.h>

#include <charconv>

#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/json/json_text.hpp"
#include "serve/one_sink.hpp"

namespace liaison::serve {
namespace {

/// Keeps the rows of one page, from an answer with a row a line, and counts the others.
class PageSink final : public render::Sink {
  public:
    explicit PageSink(std::size_t first) : first_(first) {}

    void write_encoded(std::string_view bytes) override {
        while (!bytes.empty()) {
            const bool ends = bytes.find('\n') != std::string_view::npos;
            const std::string_view piece = text::take_until(bytes, '\n');
            if (is_kept()) row_ += piece;
            if (ends) end_row();
        }
    }

    Members members() const {
        Members members{{"result", render::json_list(rows_)}, {"total", std::to_string(count_)}};
        const std::size_t next = first_ + rows_.size();
        if (next < count_) {
            members.emplace_back("nextCursor", render::json_string(cursor_of_row(next)));
        }
        return members;
    }

  private:
    bool is_kept() const { return count_ >= first_ && !is_full_; }

    void end_row() {
        if (is_kept()) {
            is_full_ = !rows_.empty() && size_ + row_.size() > kPageSize;
            if (!is_full_) {
                size_ += row_.size();
                rows_.push_back(row_);
            }
            row_.clear();
        }
        ++count_;
    }

    std::size_t first_;
    std::size_t count_ = 0;  ///< of all rows
    std::size_t size_ = 0;   ///< of the rows that are kept
    bool is_full_ = false;
    std::string row_;  ///< the row that is being written
    std::vector<std::string> rows_;
};

}  // namespace

Page answer_page(const question::Base& base, question::Question question, std::size_t first) {
    question.format = "jsonl";
    PageSink rows(first);
    OneSink to(rows);
    try {
        auto notes = question::answer(base, question, to).notes;
        return {rows.members(), std::move(notes)};
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::no) throw;
        return {rows.members(), {error.message_with_hint()}};
    }
}

std::size_t row_of_cursor(std::string_view cursor) {
    std::size_t row = 0;
    const char* end = cursor.data() + cursor.size();
    const auto [stop, error] = std::from_chars(cursor.data(), end, row);
    if (error == std::errc() && stop == end) return row;
    throw Error{ErrorKind::usage, fmt::format("no result has the cursor \"{}\"", cursor)};
}

std::string cursor_of_row(std::size_t row) { return std::to_string(row); }

}  // namespace liaison::serve
