// SPDX-License-Identifier: MIT
#pragma once

// The findings of `check` in texts.

#include <string>
#include <vector>

#include "liaison/load/check/check.hpp"
#include "loading.hpp"

namespace liaison::test {

/// The findings in the last of the texts, which is loaded on top of the others.
inline load::Diagnostics found_in(const std::vector<std::string>& texts) {
    auto inputs = inputs_of(texts);
    return load::check(inputs);
}

/// The findings with one code.
inline std::vector<load::Diagnostic> found_in(const std::vector<std::string>& texts,
                                              load::DiagnosticCode code) {
    auto found = found_in(texts).kept();
    std::erase_if(found, [&](const load::Diagnostic& found_one) { return found_one.code != code; });
    return found;
}

}  // namespace liaison::test
