// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include "liaison/render/answer.hpp"
#include "liaison/render/json_writer.hpp"

namespace liaison::render {

/// Writes rows as objects: one list, or each on a line of its own.
template <typename Rows>
void write_json_rows(const Rows& rows, const auto& to_json, Format format, Sink& sink) {
    if (format == Format::jsonl) {
        for (const auto& row : rows) sink.write(one_line(to_json(row)) + '\n');
        return;
    }
    JsonArrayWriter writer(sink);
    for (const auto& row : rows) writer.add(to_json(row));
    writer.finish();
}

}  // namespace liaison::render
