// SPDX-License-Identifier: MIT
// Any bytes as the tables of a knowledge base. If they load, the tables and the file that are
// written for them load to the same knowledge base.

#include <algorithm>
#include <string>
#include <vector>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/table/load_tables.hpp"
#include "liaison/render/export.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"
#include "target.hpp"

using namespace liaison;
using fuzz::demand;

namespace {

using Inputs = std::vector<load::Input>;

/// The tables in a text; a line such as `=== nodes.csv` begins each.
Inputs tables_in(std::string_view text) {
    constexpr std::string_view kBegin = "=== ";
    Inputs tables;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (!line.starts_with(kBegin)) continue;
        std::size_t end = text.find("\n=== ");
        end = end == std::string_view::npos ? text.size() : end + 1;
        tables.push_back(load::Input::of_text(std::string(line.substr(kBegin.size())),
                                              std::string(text.substr(0, end))));
        text.remove_prefix(end);
    }
    return tables;
}

Inputs tables_of(const KnowledgeBase& kb) {
    Inputs tables;
    for (const render::ExportFile& file : render::find_export("csv")->files) {
        render::StringSink sink;
        file.write(kb, full_subgraph(kb), sink);
        tables.push_back(load::Input::of_text(std::string(file.name), sink.text()));
    }
    return tables;
}

Inputs no_base() { return {load::Input::of_text("base.json", R"({ "format": 1 })")}; }

std::string text_of(const KnowledgeBase& kb) {
    return render::knowledge_base_text(kb, full_subgraph(kb));
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto tables = tables_in(fuzz::text_of(data, size));
    try {
        const KnowledgeBase kb = load::load_tables(tables, no_base).kb;
        auto again = tables_of(kb);
        demand(text_of(load::load_tables(again, no_base).kb) == text_of(kb),
               "the tables of a knowledge base load to the same");
    } catch (const load::DataError& error) {
        demand(!error.diagnostics().empty(), "a refusal has a fault");
        for (const load::Diagnostic& fault : error.diagnostics().kept()) {
            demand(!fault.message.empty(), "a fault has a message");
            demand(fault.location.file != "<tables>", "a fault is in a table");
        }
    }
    return 0;
}
