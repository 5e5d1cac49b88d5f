// SPDX-License-Identifier: MIT
#include "liaison/render/picture_format.hpp"

#include <array>

#include "liaison/render/picture/matrix_picture.hpp"
#include "liaison/render/picture/path_picture.hpp"
#include "render/graph/dot.hpp"
#include "render/graph/mermaid.hpp"

namespace liaison::render {
namespace {

template <typename Answer>
constexpr std::array<PictureFormat<Answer>, 3> formats_drawn_by(void (*svg)(const KnowledgeBase&,
                                                                            const Answer&, Sink&)) {
    return {{{"svg", "a picture", svg},
             {"dot", "a graph for Graphviz to lay out", write_drawing<DotWriter, Answer>},
             {"mermaid", "a flowchart for documents that draw Mermaid",
              write_drawing<MermaidWriter, Answer>}}};
}

constexpr auto kOfMatrix = formats_drawn_by(write_matrix_picture);
constexpr auto kOfPaths = formats_drawn_by(write_path_picture);

}  // namespace

template <>
std::span<const PictureFormat<ask::Matrix>> picture_formats() {
    return kOfMatrix;
}

template <>
std::span<const PictureFormat<ask::Paths>> picture_formats() {
    return kOfPaths;
}

}  // namespace liaison::render
