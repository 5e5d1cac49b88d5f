// SPDX-License-Identifier: MIT
// Replaces what the engine leaves out: the built-in knowledge bases, and the page that it is in.
#include "liaison/load/source/builtin.hpp"
#include "liaison/model/error.hpp"
#include "render/explorer/explorer.hpp"

namespace liaison {

std::span<const load::Builtin> load::builtins() { return {}; }

void render::write_explorer(const KnowledgeBase& /*kb*/, const Subgraph& /*subgraph*/,
                            Sink& /*sink*/) {
    throw Error{ErrorKind::usage, "export --format html is only for the command line",
                "here, questions are about the data of this page"};
}

}  // namespace liaison
