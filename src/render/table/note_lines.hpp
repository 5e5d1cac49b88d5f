// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "liaison/render/table/table.hpp"

namespace liaison::render {

/// Adds notes below the rows that they are about, in tables for readers. If consecutive rows have
/// the same note, it is added once, below the last of them, with the number of rows.
class NoteLines {
  public:
    /// Call it before adding each row, with the row's note or an empty text.
    void before(const std::string& note, Table& table) {
        if (note != note_) end(table);
        note_ = note;
        ++rows_;
    }

    /// Call it after the last row.
    void end(Table& table) {
        if (!note_.empty() && rows_ == 1) add("Note: " + note_, table);
        if (!note_.empty() && rows_ > 1) {
            add("Note on the " + std::to_string(rows_) + " rows above: " + note_, table);
        }
        note_.clear();
        rows_ = 0;
    }

  private:
    static void add(std::string text, Table& table) {
        table.rows.push_back({{{std::move(text), Style::faint, kIndent}}});
    }

    static constexpr std::size_t kIndent = 4;

    std::string note_;
    std::size_t rows_ = 0;
};

}  // namespace liaison::render
