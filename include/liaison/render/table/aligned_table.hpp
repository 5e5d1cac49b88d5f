// SPDX-License-Identifier: MIT
#pragma once

// Writes tables for a terminal, in aligned columns.
//
//     Table table{{"Area", "Status"}, {}};
//     table.rows.push_back({{"cybercrime", "current"}});
//     write_aligned(table, options.look, sink);

#include <cstddef>
#include <string_view>

#include "liaison/render/table/table.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes aligned columns. If they do not fit the width of the look, cells are wrapped, not cut.
void write_aligned(const Table& table, const Look& look, Sink& sink);

/// Writes the text, wrapped at the width of the look.
void write_paragraph(std::string_view text, const Look& look, Sink& sink,
                     Style style = Style::plain, std::size_t indent = 0);

}  // namespace liaison::render
