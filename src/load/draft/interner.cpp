// SPDX-License-Identifier: MIT
#include "load/draft/interner.hpp"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <utility>

#include "load/source/memory_advice.hpp"

namespace liaison::load {

Interner::Key Interner::prepare(std::string_view string) const {
    Key key{
        static_cast<std::uint32_t>(XXH3_64bits(string.data(), string.size())), Key::kLonger, {}};
    __builtin_prefetch(&slots_[first_slot(key)]);
    if (string.size() <= Key::kMostInline) {
        std::ranges::copy(string, key.characters.begin());
        key.length = static_cast<std::uint8_t>(string.size());
    }
    return key;
}

std::size_t Interner::slot_of(const Key& key, std::string_view string) const {
    std::size_t index = first_slot(key);
    for (; slots_[index].symbol != 0; index = next_slot(index)) {
        const Slot& slot = slots_[index];
        if (slot.key == key && (key.is_whole() || view(slot.symbol) == string)) break;
    }
    return index;
}

Symbol Interner::find(std::string_view string) const {
    return slots_[slot_of(prepare(string), string)].symbol;
}

Symbol Interner::add(const Key& key, std::string_view string) {
    if (texts_.size() * 3 > slots_.size() * 2) grow_to(slots_.size() * 2);
    Slot& slot = slots_[slot_of(key, string)];
    if (slot.symbol == 0) {
        slot = {key, static_cast<Symbol>(texts_.size())};
        texts_.push_back(strings_.add(string));
    }
    return slot.symbol;
}

void Interner::reserve(std::size_t strings) {
    const std::size_t slots = std::bit_ceil(strings * 3 / 2 + 1);
    if (slots > slots_.size()) grow_to(slots);
}

void Interner::grow_to(std::size_t slots) {
    std::vector<Slot> larger;
    reserve_in_huge_pages(larger, slots);
    larger.resize(slots);
    const std::vector<Slot> old = std::exchange(slots_, std::move(larger));
    for (const Slot& slot : old) {
        if (slot.symbol == 0) continue;
        std::size_t index = first_slot(slot.key);
        while (slots_[index].symbol != 0) index = next_slot(index);
        slots_[index] = slot;
    }
}

}  // namespace liaison::load
