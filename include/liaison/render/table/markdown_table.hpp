// SPDX-License-Identifier: MIT
#pragma once

// Tables in Markdown.

#include "liaison/render/table/table.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// A GitHub Flavored Markdown table, the lines of a row joined by `<br>`.
void write_markdown(const Table& table, Sink& sink);

}  // namespace liaison::render
