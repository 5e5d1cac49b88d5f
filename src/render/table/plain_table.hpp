// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/render/table/table.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes one line for each row, for programs that read lines: columns are aligned and two spaces
/// apart, nothing is wrapped, `-` is an empty cell. Columns without any value are left out. Writes
/// nothing if there are no rows.
void write_plain(const Table& table, Sink& sink);

}  // namespace liaison::render
