// SPDX-License-Identifier: MIT
#include "liaison/render/export.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/ask/graph/export_closure.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/render/explorer/explorer.hpp"
#include "liaison/render/picture/network_picture.hpp"
#include "liaison/render/picture/picture.hpp"
#include "question/commands/commands.hpp"

namespace liaison::question {
namespace {

/// The default of the setting maxEdges of Mermaid 11, which draws no graph with more edges.
constexpr std::ptrdiff_t kMermaidEdges = 500;

Subgraph selected(const KnowledgeBase& kb, const BoundFilters& asked) {
    if (ask::is_unconditional(asked.query)) return full_subgraph(kb);
    std::vector<EntityIndex> partners;
    for (const auto& row : ask::list_partners(kb, asked.query, asked.mode).rows) {
        partners.push_back(row.entity);
    }
    return ask::export_closure(kb, partners);
}

const render::ExportRule& format_of(const Question& question) {
    const auto* rule = render::find_export(question.format);
    return rule == nullptr ? render::export_rules().front() : *rule;
}

/// The function that writes the export; null if it is several files.
render::ExportWriter writer_of(const Question& question) {
    const auto& format = format_of(question);
    if (question.bom && format.files.empty()) {
        throw Error{ErrorKind::usage, "--bom needs --format csv"};
    }
    if (question.picture.empty()) return format.write;
    if (format.name != "svg") {
        throw Error{ErrorKind::usage, "--picture needs --format svg"};
    }
    if (const auto* rule = render::find_picture(question.picture)) return rule->write;
    throw Error{ErrorKind::usage, fmt::format("there is no picture \"{}\"", question.picture),
                suggestion_among(question.picture, render::picture_rules())};
}

void note_many_boxes(Asking& asking, const Subgraph& subgraph) {
    const auto boxes = render::boxes_in_network(asking.kb(), subgraph);
    if (boxes <= render::kMostBoxes) return;
    asking.note(
        fmt::format("a picture with {} boxes is hard to read; --partner or --area makes "
                    "them fewer",
                    boxes));
}

void answer_export(Asking& asking) {
    const auto write = writer_of(asking.question());
    const auto asked = asking.filters();
    if (!asked) return;
    const Subgraph subgraph = selected(asking.kb(), *asked);
    const auto& format = format_of(asking.question());
    if (format.name == "json" || format.name == "jsonld") asking.answers_with_knowledge_base();
    if (format.name == "svg" && asking.question().picture != "matrix") {
        note_many_boxes(asking, subgraph);
    }
    const auto edges = std::ranges::count(subgraph.facts, true);
    if (format.name == "mermaid" && edges > kMermaidEdges) {
        asking.note(
            fmt::format("these are {} edges, and Mermaid draws at most {} unless its page "
                        "sets maxEdges; --partner or --area makes them fewer",
                        edges, kMermaidEdges));
    }
    if (format.name == "html" && !render::has_engine()) {
        asking.note(
            "this program was built without the engine, so the page answers no questions; "
            "it is complete as a document");
    }
    if (format.write_named != nullptr) {
        return format.write_named(asking.kb(), subgraph, asking.base().names, asking.sink());
    }
    if (write != nullptr) return write(asking.kb(), subgraph, asking.sink());
    for (const render::ExportFile& file : format.files) {
        render::Sink& sink = asking.file(file.name);
        if (asking.question().bom && file.name.ends_with(".csv")) sink.write_encoded("\uFEFF");
        file.write(asking.kb(), subgraph, sink);
    }
}

}  // namespace

CommandRule export_rule() {
    return {
        .name = "export",
        .group = CommandGroup::export_data,
        .summary = "write matching partners as JSON, RDF, HTML, CSV or SVG",
        .description =
            "Writes the partners that match, the facts that support the answers about them, "
            "and the entities, sources and sections that these mention. Without filters it "
            "writes everything. The formats json, jsonld and snapshot are knowledge bases, which "
            "--data loads.",
        .examples = {"liaison export --partner unodc --output unodc.json",
                     "liaison export --area border-management | liaison partners --data -",
                     "liaison export --add public-record --format ntriples --output all.nt",
                     "liaison export --format html --output explorer.html",
                     "liaison export --format svg --picture matrix --output matrix.svg",
                     "liaison export --format snapshot --output base.lkb"},
        .options =
            {{"--picture", "PICTURE", "what an svg shows: network or matrix", &Question::picture},
             {"--bom", {}, "begin each table with a byte order mark, for Excel", &Question::bom}},
        .has_filters = true,
        .formats = names_and_meanings(render::export_rules()),
        .no_format = "an export has no format",
        .answer = answer_export};
}

}  // namespace liaison::question
