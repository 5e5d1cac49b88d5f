// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/render/table/table.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes a table in the format asked for, any but JSON. A table for readers without rows says that
/// nothing is stated.
void write_table(const Table& table, const Options& options, Sink& sink);

}  // namespace liaison::render
