// SPDX-License-Identifier: MIT
#pragma once

// The foot of a picture: a legend with an entry for each kind of mark and line in it, and its
// sources.
//
//     Foot foot(kMargin, bottom, width);
//     foot.add(status_line(Status::ended), 36, "ended");
//     foot.end_row();
//     foot.add_sources(kb, facts);
//     body += foot.svg();

#include <set>
#include <string>
#include <string_view>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::render {

class Foot {
  public:
    /// Rows begin at x, are at most about `width` wide, and go down from y.
    Foot(double x, double y, double width) : x_(x), width_(width), at_(x), y_(y) {}

    /// Adds an entry. `symbol` is SVG around the line y = 0, from x = 0 to `symbol_width`.
    void add(std::string_view symbol, double symbol_width, std::string_view label);
    void end_row();

    /// Adds a paragraph.
    void add_text(std::string_view text);

    /// Adds the sources that these facts cite: title, publisher and date of each, or how many and
    /// their dates if there are more than four.
    void add_sources(const KnowledgeBase& kb, const std::set<FactIndex>& facts);

    const std::string& svg() const { return svg_; }
    /// y below the last row.
    double bottom() const { return y_; }

  private:
    double x_;
    double width_;
    double at_;  ///< x of the next entry
    double y_;   ///< of the top of the row
    bool is_after_row_ = false;
    std::string svg_;
};

/// The types in `shown`, with their marks.
void add_types(Foot& foot, const std::set<EntityType>& shown);

/// The statuses in `shown`, with their lines.
void add_statuses(Foot& foot, const std::set<Status>& shown);

}  // namespace liaison::render
