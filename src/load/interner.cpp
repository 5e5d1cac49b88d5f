// SPDX-License-Identifier: MIT
#include "interner.hpp"

#include <xxhash.h>

#include <utility>

namespace liaison::load {
namespace {

std::uint32_t hash_of(std::string_view string) {
    return static_cast<std::uint32_t>(XXH3_64bits(string.data(), string.size()));
}

}  // namespace

std::size_t Interner::slot_of(std::string_view string, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t place = hash & mask;
    for (; slots_[place].symbol != 0; place = (place + 1) & mask) {
        if (slots_[place].hash == hash && strings_.view(slots_[place].text) == string) break;
    }
    return place;
}

Symbol Interner::find(std::string_view string) const {
    return slots_[slot_of(string, hash_of(string))].symbol;
}

Symbol Interner::add(std::string_view string) {
    if (texts_.size() * 2 > slots_.size()) grow();
    const std::uint32_t hash = hash_of(string);
    Slot& slot = slots_[slot_of(string, hash)];
    if (slot.symbol == 0) {
        slot = {hash, static_cast<Symbol>(texts_.size()), strings_.add(string)};
        texts_.push_back(slot.text);
    }
    return slot.symbol;
}

void Interner::grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.symbol == 0) continue;
        std::size_t place = slot.hash & mask;
        while (slots_[place].symbol != 0) place = (place + 1) & mask;
        slots_[place] = slot;
    }
}

}  // namespace liaison::load
