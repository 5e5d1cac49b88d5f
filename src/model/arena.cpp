// SPDX-License-Identifier: MIT
#include "liaison/model/arena.hpp"

#include <limits>

#include "liaison/model/error.hpp"

namespace liaison {

Text Arena::add(std::string_view string) {
    if (string.empty()) return {};
    if (string.size() > std::numeric_limits<std::uint32_t>::max() - bytes_.size()) {
        throw Error{ErrorKind::data, "the texts of this knowledge base exceed 4 GiB"};
    }
    const Text text{static_cast<std::uint32_t>(bytes_.size()),
                    static_cast<std::uint32_t>(string.size())};
    bytes_.insert(bytes_.end(), string.begin(), string.end());
    return text;
}

}  // namespace liaison
