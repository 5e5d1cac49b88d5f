// SPDX-License-Identifier: MIT
#pragma once

// Tables for a terminal.

#include <cstddef>
#include <string_view>

#include "liaison/render/table/table.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Columns as wide as they need to be, or as the look allows; cells are wrapped, never cut.
void write_aligned(const Table& table, const Look& look, Sink& sink);

/// Text over the width of the terminal, wrapped.
void write_paragraph(std::string_view text, const Look& look, Sink& sink,
                     Style style = Style::plain, std::size_t indent = 0);

}  // namespace liaison::render
