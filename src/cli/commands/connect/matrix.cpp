// SPDX-License-Identifier: MIT
#include "liaison/ask/views/matrix.hpp"

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/options/option_names.hpp"
#include "cli/question/filters.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/render/answers/entities/matrix_answer.hpp"
#include "liaison/render/picture_format.hpp"

namespace liaison::cli {
namespace {

using ask::FacetId;

FacetId columns_of(const std::string& name) {
    std::vector<std::string_view> known;
    for (const FacetId facet : ask::kMatrixColumns) {
        if (id_of(facet) == name) return facet;
        known.push_back(id_of(facet));
    }
    throw Error{ErrorKind::usage, fmt::format("a matrix is not by \"{}\"", name),
                suggestion(name, known)};
}

void setup_matrix(CLI::App& app, Arguments& arguments) {
    add_value(app, "--by", arguments.by,
              "what the columns are: areas, activities, groups or initiatives", "WHAT");
    add_filters(app, arguments.filters);
}

void run_matrix(const Arguments& arguments, CommandContext& context) {
    const auto options = context.render_options(names_of(render::picture_formats<ask::Matrix>()));
    const FacetId by = columns_of(arguments.by);
    const auto asked = context.question(arguments.filters);
    if (!asked) return;
    const KnowledgeBase& kb = context.knowledge_base();
    const auto matrix = ask::matrix(kb, asked->query, asked->mode, by);
    if (const auto* picture = render::find_picture_format<ask::Matrix>(arguments.global.format)) {
        return picture->write(kb, matrix, context.sink());
    }
    render::write_matrix(kb, matrix, options, context.sink());
}

}  // namespace

Command matrix_command() {
    return {"matrix",
            "set the partners against their areas, as a grid",
            "Shows by a letter in which status, and whether directly, each partner is tied to each "
            "area, or activity, group or initiative.",
            {"liaison matrix", "liaison matrix --by groups", "liaison matrix --format csv",
             "liaison matrix --format svg --output matrix.svg",
             "liaison matrix --partner unoct --format mermaid"},
            setup_matrix,
            run_matrix};
}

}  // namespace liaison::cli
