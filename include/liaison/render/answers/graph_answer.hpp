// SPDX-License-Identifier: MIT
#pragma once

// Writes the answers that set entities side by side or connect them.

#include <string_view>

#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/ask/search/search.hpp"
#include "liaison/ask/views/compare.hpp"
#include "liaison/ask/views/matrix.hpp"
#include "liaison/ask/views/related.hpp"
#include "liaison/render/answers/answer.hpp"

namespace liaison::render {

void write_paths(const KnowledgeBase& kb, const ask::Paths& paths, const Options& options,
                 Sink& sink);
void write_related(const KnowledgeBase& kb, const std::vector<ask::Related>& related,
                   const Options& options, Sink& sink);
void write_comparison(const KnowledgeBase& kb, const ask::SideBySide& comparison,
                      const Options& options, Sink& sink);
void write_matrix(const KnowledgeBase& kb, const ask::Matrix& matrix, const Options& options,
                  Sink& sink);
void write_hits(const KnowledgeBase& kb, const std::vector<ask::Hit>& hits, const Options& options,
                Sink& sink);

}  // namespace liaison::render
