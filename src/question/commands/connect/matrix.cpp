// SPDX-License-Identifier: MIT
#include "liaison/ask/views/matrix.hpp"

#include <fmt/format.h>

#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/answers/entities/matrix_answer.hpp"
#include "liaison/render/picture_format.hpp"
#include "question/commands/commands.hpp"

namespace liaison::question {
namespace {

using ask::FacetId;

FacetId columns_of(const std::string& name) {
    std::vector<std::string_view> known;
    for (const FacetId facet : ask::kMatrixColumns) {
        if (id_of(facet) == text::word_key(name)) return facet;
        known.push_back(id_of(facet));
    }
    throw Error{ErrorKind::usage, fmt::format("--by does not take \"{}\"", name),
                suggestion(name, known)};
}

void answer_matrix(Asking& asking) {
    const FacetId by = columns_of(asking.question().by);
    const auto asked = asking.filters();
    if (!asked) return;
    const auto* picture = render::find_picture_format<ask::Matrix>(asking.question().format);
    const auto limits = picture ? ask::Limits{} : render::limits_of(asking.options());
    const auto matrix = ask::matrix(asking.kb(), asked->query, asked->mode, by, limits.facts);
    asking.note_undated([&] { return ask::facts_in_rows(matrix.rows); });
    if (picture != nullptr) return picture->write(asking.kb(), matrix, asking.sink());
    render::write_matrix(asking.kb(), matrix, asking.options(), asking.sink());
}

}  // namespace

CommandRule matrix_rule() {
    return {
        .name = "matrix",
        .group = CommandGroup::connect,
        .summary = "set partners against their areas in a grid",
        .description =
            "Shows how each partner is connected with each area, activity, group or "
            "initiative. Letters give the status, small letters an indirect connection.",
        .examples = {"liaison matrix", "liaison matrix --by groups", "liaison matrix --format csv",
                     "liaison matrix --format svg --output matrix.svg",
                     "liaison matrix --partner unoct --format mermaid"},
        .options = {{"--by", "WHAT",
                     "what the columns are: areas, activities, groups or initiatives",
                     &Question::by}},
        .has_filters = true,
        .formats = with_picture_formats<ask::Matrix>(),
        .answer = answer_matrix};
}

}  // namespace liaison::question
