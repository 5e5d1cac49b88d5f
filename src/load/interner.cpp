// SPDX-License-Identifier: MIT
#include "interner.hpp"

#include <xxhash.h>

namespace liaison::load {

std::size_t Interner::slot_of(std::string_view string) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = XXH3_64bits(string.data(), string.size()) & mask;
    while (slots_[slot] != 0 && view(slots_[slot]) != string) slot = (slot + 1) & mask;
    return slot;
}

Symbol Interner::find(std::string_view string) const { return slots_[slot_of(string)]; }

Symbol Interner::add(std::string_view string) {
    if (texts_.size() * 2 > slots_.size()) grow();
    Symbol& symbol = slots_[slot_of(string)];
    if (symbol == 0) {
        symbol = static_cast<Symbol>(texts_.size());
        texts_.push_back(arena_.add(string));
    }
    return symbol;
}

void Interner::grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (Symbol symbol = 1; symbol < texts_.size(); ++symbol) {
        slots_[slot_of(view(symbol))] = symbol;
    }
}

}  // namespace liaison::load
