// SPDX-License-Identifier: MIT
#include "liaison/render/picture/picture.hpp"

#include <algorithm>
#include <array>

#include "liaison/model/text.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"
#include "liaison/render/picture/matrix_picture.hpp"
#include "liaison/render/picture/network_picture.hpp"

namespace liaison::render {
namespace {

void draw_network(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    write_network_picture(materialize_subgraph(kb, subgraph), sink);
}

void draw_matrix(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    const KnowledgeBase part = materialize_subgraph(kb, subgraph);
    write_matrix_picture(part, ask::matrix(part, {}, {}, ask::FacetId::areas), sink);
}

constexpr std::array kPictures{
    PictureRule{"network", "organizations, groups and areas, a line for each fact", draw_network},
    PictureRule{"matrix", "partners against areas, a cell for each connection", draw_matrix},
};

}  // namespace

std::span<const PictureRule> picture_rules() { return kPictures; }

const PictureRule* find_picture(std::string_view written) {
    const auto rule = std::ranges::find(kPictures, text::word_key(written), &PictureRule::name);
    return rule == kPictures.end() ? nullptr : &*rule;
}

}  // namespace liaison::render
