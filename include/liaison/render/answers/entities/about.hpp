// SPDX-License-Identifier: MIT
#pragma once

// Writes an overview of the loaded and built-in knowledge bases.
//
//     const BuiltinUse builtin{"interpol-un", "Partners of INTERPOL", true};
//     write_about(kb, {builtin}, options, sink);

#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// A built-in knowledge base, and whether it is loaded.
struct BuiltinUse {
    std::string_view name;
    std::string_view description;
    bool is_loaded = false;
};

/// Writes title, description, hub, counts and sources of the loaded knowledge base, and the list of
/// built-in ones.
void write_about(const KnowledgeBase& kb, const std::vector<BuiltinUse>& builtins,
                 const Options& options, Sink& sink);

}  // namespace liaison::render
