// SPDX-License-Identifier: MIT
#include "render/table/write_table.hpp"

#include "liaison/render/table/aligned_table.hpp"
#include "liaison/render/table/csv.hpp"
#include "liaison/render/table/markdown_table.hpp"
#include "render/text/phrases.hpp"
#include "render/text/printable_format.hpp"

namespace liaison::render {

void write_table(const Table& table, const Options& options, Sink& sink) {
    switch (options.format) {
        case Format::csv: return write_csv(table, sink);
        case Format::tsv: return write_tsv(table, sink);
        default: break;
    }
    if (table.rows.empty()) {
        return sink.write(format("{}\n", options.nothing_matches ? kNothingMatches : kNotStated));
    }
    if (options.format == Format::markdown) return write_markdown(table, sink);
    write_aligned(table, options.look, sink);
}

}  // namespace liaison::render
