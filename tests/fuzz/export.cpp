// SPDX-License-Identifier: MIT
// Fuzzes exports: a loaded file can be written in each format, which the first byte of the input
// selects, and its JSON export loads as the same knowledge base.

#include "liaison/render/export.hpp"

#include <string>
#include <vector>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/load.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "target.hpp"

using namespace liaison;
using fuzz::demand;

namespace {

std::string exported(const KnowledgeBase& kb) {
    render::StringSink sink;
    render::find_export("json")->write(kb, full_subgraph(kb), sink);
    return sink.text();
}

void write(const KnowledgeBase& kb, render::ExportWriter writer) {
    render::StringSink sink;
    try {
        writer(kb, full_subgraph(kb), sink);
    } catch (const Error& error) {
        demand(error.kind() == ErrorKind::data, "a format may only be unable to carry a text");
        return;
    }
    demand(text::is_utf8(sink.text()), "what is written is UTF-8");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    std::vector inputs{
        load::Input::of_text("file", std::string(fuzz::text_of(data + 1, size - 1)))};
    try {
        const KnowledgeBase kb = load::load(inputs);
        const std::string once = exported(kb);
        std::vector again{load::Input::of_text("again", once)};
        demand(exported(load::load(again)) == once, "what is exported loads again as the same");
        const auto rules = render::export_rules();
        const render::ExportRule& rule = rules[data[0] % rules.size()];
        if (rule.write != nullptr) write(kb, rule.write);
        for (const render::ExportFile& file : rule.files) write(kb, file.write);
    } catch (const load::DataError& error) {
        demand(error.diagnostics().kept().front().location.file == "file",
               "what was exported has no faults");
    }
    return 0;
}
