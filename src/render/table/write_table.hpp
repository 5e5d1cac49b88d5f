// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/render/table/table.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes a table in any format but JSON. A table for readers that has no rows is replaced by
/// `kNotStated` or `kNothingMatches`. Without citations (`CiteMode::none`), a table for readers has
/// no column "Cite".
void write_table(const Table& table, const Options& options, Sink& sink);

}  // namespace liaison::render
