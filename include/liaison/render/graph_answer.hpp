// SPDX-License-Identifier: MIT
#pragma once

// Writes the answers that set entities side by side or connect them.

#include <string_view>

#include "liaison/ask/compare.hpp"
#include "liaison/ask/matrix.hpp"
#include "liaison/ask/path.hpp"
#include "liaison/ask/related.hpp"
#include "liaison/ask/search.hpp"
#include "liaison/render/answer.hpp"

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
