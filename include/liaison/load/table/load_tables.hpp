// SPDX-License-Identifier: MIT
#pragma once

// Loads the tables of a spreadsheet as one file of a knowledge base.
//
//     std::vector tables{Input::named("tables/nodes.csv"), Input::named("tables/edges.csv")};
//     const File file = load_tables(tables, [] { return std::vector{Input::named("interpol-un")};
//     });

#include <functional>
#include <span>
#include <vector>

#include "liaison/load/load.hpp"

namespace liaison::load {

/// The tables as a file. An input is the table whose file name its own name ends with. If no row of
/// base.csv names a hub, the tables are an overlay on the files that `base` returns.
///
/// Throws `DataError` with the faults of all tables: `file` and line of a location are those of the
/// table, `pointer` is the heading of the column, and the column number is 0. Throws `Error` (io).
File load_tables(std::span<Input> tables, const std::function<std::vector<Input>()>& base);

}  // namespace liaison::load
