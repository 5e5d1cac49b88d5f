// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/format.hpp"
#include "render/json/json.hpp"
#include "render/json/json_writer.hpp"

namespace liaison::render {

/// Writes one object: on one line for `jsonl`, otherwise on several.
inline void write_json(const Json& object, Format format, Sink& sink) {
    sink.write_encoded((format == Format::jsonl ? one_line(object) : laid_out(object, 0)) + '\n');
}

/// Writes objects one by one: as one list, or for `jsonl` each on its own line.
class JsonRows {
  public:
    JsonRows(Format format, Sink& sink) : format_(format), sink_(sink), list_(sink) {}

    void add(const Json& row) {
        if (format_ == Format::jsonl) {
            write_json(row, format_, sink_);
        } else {
            list_.add(row);
        }
    }

    void finish() {
        if (format_ != Format::jsonl) list_.finish();
    }

  private:
    Format format_;
    Sink& sink_;
    JsonArrayWriter list_;
};

template <typename Rows>
void write_json_rows(const Rows& rows, const auto& to_json, Format format, Sink& sink) {
    JsonRows writer(format, sink);
    for (const auto& row : rows) writer.add(to_json(row));
    writer.finish();
}

template <typename Rows>
void write_json_rows(const KnowledgeBase& kb, const Rows& rows, const auto& to_json, Format format,
                     Sink& sink) {
    write_json_rows(
        rows, [&](const auto& row) { return to_json(kb, row); }, format, sink);
}

}  // namespace liaison::render
