// SPDX-License-Identifier: MIT
#pragma once

// What `check` finds in texts.

#include <string>
#include <vector>

#include "liaison/load/check/check.hpp"
#include "loading.hpp"

namespace liaison::test {

/// In the last of the texts, on top of the others.
inline load::Diagnostics found_in(const std::vector<std::string>& texts) {
    auto inputs = inputs_of(texts);
    return load::check(inputs);
}

/// Those of one code.
inline std::vector<load::Diagnostic> found_in(const std::vector<std::string>& texts,
                                              load::DiagnosticCode code) {
    auto found = found_in(texts).kept();
    std::erase_if(found, [&](const load::Diagnostic& found_one) { return found_one.code != code; });
    return found;
}

}  // namespace liaison::test
