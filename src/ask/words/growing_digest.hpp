// SPDX-License-Identifier: MIT
#pragma once

// Computes `digest` of a text that is appended to piece by piece.
//
//     GrowingDigest digest;
//     digest.add("border ").add("management");
//     digest.value() == ask::digest("border management")

#include <xxhash.h>

#include <cstdint>
#include <memory>
#include <new>
#include <string_view>

namespace liaison::ask {

class GrowingDigest {
  public:
    GrowingDigest() : state_(XXH3_createState()) {
        if (!state_) throw std::bad_alloc();
        reset();
    }

    void reset() { XXH3_64bits_reset(state_.get()); }
    GrowingDigest& add(std::string_view bytes) {
        XXH3_64bits_update(state_.get(), bytes.data(), bytes.size());
        return *this;
    }
    std::uint64_t value() const { return XXH3_64bits_digest(state_.get()); }

  private:
    struct Free {
        void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
    };
    std::unique_ptr<XXH3_state_t, Free> state_;
};

}  // namespace liaison::ask
