// SPDX-License-Identifier: MIT
#pragma once

// A small knowledge base for tests:
//
//     ministry ⊃ office ⊃ desk leads the task-force, which addresses gold-smuggling
//     trade ⊃ smuggling ⊃ gold-smuggling; the agency shares smuggling, borders and, perhaps, fraud
//     the bureau cooperates on the basis of the treaty, which addresses fraud
//     the hub chairs the forum in the context of the council; the forum addresses borders
//     nothing is stated about the lab

#include "asking.hpp"
#include "loading.hpp"

namespace liaison::test {

inline const KnowledgeBase& small_world() {
    static const KnowledgeBase kb = load_named({LIAISON_TEST_DATA "/small.json"});
    return kb;
}

}  // namespace liaison::test
