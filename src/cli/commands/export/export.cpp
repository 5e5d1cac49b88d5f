// SPDX-License-Identifier: MIT
#include "liaison/render/export.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/commands/commands.hpp"
#include "cli/options/option_names.hpp"
#include "cli/question/filters.hpp"
#include "liaison/ask/graph/export_closure.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/render/picture/picture.hpp"

namespace liaison::cli {
namespace {

void setup_export(CLI::App& app, Arguments& arguments) {
    add_value(app, "--picture", arguments.picture, "what an svg shows: network or matrix",
              "PICTURE");
    add_filters(app, arguments.filters);
}

/// The default of Mermaid's setting maxEdges (Mermaid 11): what has more is not drawn.
constexpr std::ptrdiff_t kMermaidEdges = 500;

Subgraph selected(const KnowledgeBase& kb, const Question& asked) {
    if (asked.query.operands.empty() && asked.query.op == ask::Query::Operator::all) {
        return full_subgraph(kb);
    }
    std::vector<EntityIndex> partners;
    for (const auto& row : ask::list_partners(kb, asked.query, asked.mode).rows) {
        partners.push_back(row.entity);
    }
    return ask::export_closure(kb, partners);
}

const render::ExportRule& format_named(const std::string& name) {
    if (name.empty()) return render::export_rules().front();
    if (const auto* rule = render::find_export(name)) return *rule;
    throw Error{ErrorKind::usage, fmt::format("an export has no format \"{}\"", name),
                suggestion(name, names_of(render::export_rules()))};
}

/// How the export is to be written.
auto writer_of(const Arguments& arguments) {
    const auto& format = format_named(arguments.global.format);
    if (arguments.picture.empty()) return format.write;
    if (format.name != "svg") {
        throw Error{ErrorKind::usage,
                    fmt::format("--picture is not for the format {}", format.name),
                    "it says what --format svg shows"};
    }
    if (const auto* rule = render::find_picture(arguments.picture)) return rule->write;
    throw Error{ErrorKind::usage, fmt::format("there is no picture \"{}\"", arguments.picture),
                suggestion(arguments.picture, names_of(render::picture_rules()))};
}

void write_files(std::span<const render::ExportFile> files, const KnowledgeBase& kb,
                 const Subgraph& subgraph, CommandContext& context) {
    const std::string folder = context.folder();
    // All are written before the first is put in its place: the folder gets all of them or none.
    std::vector<std::unique_ptr<Output>> outputs;
    for (const render::ExportFile& file : files) {
        outputs.push_back(open_output(fmt::format("{}/{}", folder, file.name)));
        file.write(kb, subgraph, *outputs.back());
    }
    for (const auto& output : outputs) output->settle();
    for (const auto& output : outputs) output->finish();
}

void run_export(const Arguments& arguments, CommandContext& context) {
    const auto write = writer_of(arguments);
    const KnowledgeBase& kb = context.knowledge_base();
    const auto asked = context.question(arguments.filters);
    if (!asked) return;
    const Subgraph subgraph = selected(kb, *asked);
    const auto& format = format_named(arguments.global.format);
    if (format.name == "json" || format.name == "jsonld") context.may_replace_input();
    const auto edges = std::ranges::count(subgraph.facts, true);
    if (format.name == "mermaid" && edges > kMermaidEdges) {
        context.note(
            fmt::format("these are {} edges, and Mermaid draws at most {} unless its page "
                        "sets maxEdges; --partner or --area makes them fewer",
                        edges, kMermaidEdges));
    }
    if (write != nullptr) return write(kb, subgraph, context.sink());
    write_files(format.files, kb, subgraph, context);
}

}  // namespace

Command export_command() {
    return {
        "export",
        "write a filtered knowledge base that loads again",
        "Writes the partners that match, every fact on which an answer about them rests, and "
        "the entities, sources and sections these mention; without filters, everything. As json "
        "and jsonld the result is a knowledge base: --data loads it.",
        {"liaison export --partner unodc --output unodc.json",
         "liaison export --area border-management | liaison partners --data -",
         "liaison export --add public-record --format ntriples --output all.nt",
         "liaison export --format html --output explorer.html",
         "liaison export --format svg --picture matrix --output matrix.svg"},
        setup_export,
        run_export};
}

}  // namespace liaison::cli
