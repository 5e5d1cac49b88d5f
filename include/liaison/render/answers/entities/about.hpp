// SPDX-License-Identifier: MIT
#pragma once

// What is loaded, and what is built in.

#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// A knowledge base that the program carries, and whether it is part of what is loaded.
struct BuiltinUse {
    std::string_view name;
    std::string_view description;
    bool is_loaded = false;
};

/// What is loaded: title, description, hub, counts, sources; and what is built in.
void write_about(const KnowledgeBase& kb, const std::vector<BuiltinUse>& builtins,
                 const Options& options, Sink& sink);

}  // namespace liaison::render
