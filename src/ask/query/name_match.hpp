// SPDX-License-Identifier: MIT
#pragma once

// Compares a name that a user has typed with the names of a knowledge base.
//
//     const NameMatcher typed("Office on Drugs and Crime");
//     typed.compare("UN Office on Drugs and Crime", NameKind::name);  // NameMatch::loose

#include <cstdint>
#include <string>
#include <string_view>

#include "liaison/ask/query/name_resolution.hpp"

namespace liaison::ask {

/// What a name of the knowledge base is. An alias is a `name`, or an `acronym` if it is one.
enum class NameKind : std::uint8_t { id, acronym, name };

class NameMatcher {
  public:
    explicit NameMatcher(std::string_view typed);

    NameMatch compare(std::string_view known, NameKind kind) const;

  private:
    std::string folded_;
    std::string loose_;
};

}  // namespace liaison::ask
