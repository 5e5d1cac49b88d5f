// SPDX-License-Identifier: MIT
// Replaces what the engine leaves out: the built-in knowledge bases, and the page that it is in.
#include "liaison/load/source/builtin.hpp"
#include "liaison/model/error.hpp"
#include "liaison/render/explorer/explorer.hpp"

namespace liaison {

std::span<const load::Builtin> load::builtins() { return {}; }

bool render::has_engine() { return true; }

void render::write_explorer(const KnowledgeBase& /*kb*/, const Subgraph& /*subgraph*/,
                            const std::vector<std::string>& /*names*/, Sink& /*sink*/) {
    throw Error{ErrorKind::usage, "export --format html is only for the command line",
                "here, questions are about the data of this page"};
}

void render::write_explorer(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    write_explorer(kb, subgraph, {}, sink);
}

}  // namespace liaison
