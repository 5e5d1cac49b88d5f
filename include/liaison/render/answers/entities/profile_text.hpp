// SPDX-License-Identifier: MIT
#pragma once

// The profile of an entity.

#include "liaison/ask/views/profile.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

void write_profile(const KnowledgeBase& kb, const ask::Profile& profile, const Options& options,
                   Sink& sink);

}  // namespace liaison::render
