// SPDX-License-Identifier: MIT
#pragma once

// Writes tables as comma- or tab-separated values.
//
//     Table table{{"Area", "Status"}, {}};
//     table.rows.push_back({{"cybercrime", "current"}});
//     write_csv(table, sink);

#include "liaison/render/table/table.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// RFC 4180 with LF line ends. Each row is one record; the lines of a row are joined by "; ". A
/// cell that a spreadsheet would read as a formula gets a leading apostrophe.
void write_csv(const Table& table, Sink& sink);
/// The same with tabs and without quotes (IANA text/tab-separated-values).
void write_tsv(const Table& table, Sink& sink);

}  // namespace liaison::render
