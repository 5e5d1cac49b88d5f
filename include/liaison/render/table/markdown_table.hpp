// SPDX-License-Identifier: MIT
#pragma once

// Writes tables in Markdown.
//
//     Table table{{"Area", "Status"}, {}};
//     table.rows.push_back({{"cybercrime", "current"}});
//     write_markdown(table, sink);

#include "liaison/render/table/table.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// A GitHub Flavored Markdown table, the lines of a row joined by `<br>`.
void write_markdown(const Table& table, Sink& sink);

}  // namespace liaison::render
