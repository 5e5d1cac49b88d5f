// SPDX-License-Identifier: MIT
#pragma once

// A knowledge base small enough to be known by heart:
//
//     ministry ⊃ office ⊃ desk leads the task-force, which addresses gold-smuggling
//     trade ⊃ smuggling ⊃ gold-smuggling; the agency shares smuggling, borders and, perhaps, fraud
//     the bureau rests on the treaty, which addresses fraud
//     the hub chairs the forum in the context of the council; the forum addresses borders
//     of the lab nothing is stated

#include "asking.hpp"
#include "loading.hpp"

namespace liaison::test {

inline const KnowledgeBase& small_world() {
    static const KnowledgeBase kb = load_named({LIAISON_TEST_DATA "/small.json"});
    return kb;
}

}  // namespace liaison::test
