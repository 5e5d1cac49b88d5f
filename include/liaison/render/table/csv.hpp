// SPDX-License-Identifier: MIT
#pragma once

// Tables as records: comma- or tab-separated.

#include "liaison/render/table/table.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// RFC 4180 with LF line ends, a row a record, the lines of a row joined by "; ". A cell that a
/// spreadsheet would take for a formula gets an apostrophe in front.
void write_csv(const Table& table, Sink& sink);
/// The same with tabs and without quotes (IANA text/tab-separated-values).
void write_tsv(const Table& table, Sink& sink);

}  // namespace liaison::render
