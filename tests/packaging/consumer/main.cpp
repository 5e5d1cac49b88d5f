// SPDX-License-Identifier: MIT
#include <array>
#include <iostream>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/load/load.hpp"

int main() {
    std::array inputs{liaison::load::Input::named("interpol-un")};
    const auto kb = liaison::load::load(inputs);
    const auto entity = liaison::ask::resolve_name(kb, "unodc", liaison::ask::kAnyType);
    std::cout << liaison::ask::full_name(kb, entity) << '\n';
}
