// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes the description of the tables of csv_tables.hpp as a Data Package
/// (https://datapackage.org, version 2): files, columns, and which column refers to which.
void write_data_package(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

}  // namespace liaison::render
