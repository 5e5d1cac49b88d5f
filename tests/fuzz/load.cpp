// SPDX-License-Identifier: MIT
// Fuzzes the loader: a file loads if and only if it has no fault, and each fault has a position.

#include "liaison/load/load.hpp"

#include <string>
#include <vector>

#include "liaison/load/check/check.hpp"
#include "liaison/load/check/overlay_detection.hpp"
#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/model/text.hpp"
#include "target.hpp"

using namespace liaison;
using fuzz::demand;

namespace {

bool loads(std::vector<load::Input>& inputs) {
    try {
        load::load(inputs);
        return true;
    } catch (const load::DataError& error) {
        demand(!error.diagnostics().empty(), "what does not load has a fault");
        return false;
    }
}

void check(std::vector<load::Input> inputs) {
    const load::Diagnostics found = load::check(inputs);
    for (const load::Diagnostic& diagnostic : found.kept()) {
        demand(diagnostic.location.position.line > 0, "what is found has a position");
        demand(text::is_utf8(text::printable(diagnostic.to_string())), "it can be printed");
    }
    const bool sound = found.count_kept(load::Severity::fault) == 0;
    const bool complete = found.count() == found.kept().size();
    const bool loaded = loads(inputs);
    demand(loaded ? sound : !sound || !complete, "a file loads if it is sound, and only then");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string base =
        R"({ "format": 1, "hub": "h", "organizations": [{ "id": "h", "name": "H",)"
        R"( "cite": [{ "at": "s" }] }], "sources": [{ "id": "s", "title": "S" }] })";
    auto file = load::Input::of_text("file.json", std::string(fuzz::text_of(data, size)));
    const bool overlay = load::is_overlay(file);
    check({file});
    if (overlay) check({load::Input::of_text("base.json", base), file});
    return 0;
}
