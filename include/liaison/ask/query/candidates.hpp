// SPDX-License-Identifier: MIT
#pragma once

// The lines of an error that list what may have been meant.
//
//     candidate_lines({{"unodc", "United Nations Office on Drugs and Crime"}});

#include <string>
#include <vector>

#include "liaison/model/printable.hpp"

namespace liaison::ask {

struct NamedCandidate {
    std::string id;
    std::string name;
};

/// A line with id and name for each of the first ten, and one that counts the others.
text::Printable candidate_lines(const std::vector<NamedCandidate>& candidates);

}  // namespace liaison::ask
