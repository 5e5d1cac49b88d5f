// SPDX-License-Identifier: MIT
#include "ask/index/name_keys.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>

#include "ask/query/name_match.hpp"
#include "liaison/ask/query/loose_name.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {

std::vector<NameKey> name_keys(const KnowledgeBase& kb, Arena& texts) {
    std::vector<NameKey> keys;
    for (const EntityIndex entity : kb.entity_indices()) {
        for_each_name(kb, entity, [&](std::string_view name, NameKind kind) {
            const std::string folded = text::fold(name);
            const std::string loose = loose_name(folded);
            const Text whole = texts.add(folded);
            keys.push_back({whole, entity});
            const Text rest = loose == folded ? whole : texts.add(loose);
            if (loose != folded) keys.push_back({rest, entity});
            if (kind != NameKind::name) return;
            for (auto at = loose.find(' '); at != std::string::npos; at = loose.find(' ', at + 1)) {
                const auto skipped = static_cast<std::uint32_t>(at) + 1;
                keys.push_back({{rest.offset + skipped, rest.length - skipped}, entity});
            }
        });
    }
    const auto key = [&](const NameKey& each) {
        return std::tuple(texts.view(each.text), each.entity);
    };
    std::ranges::sort(keys, {}, key);
    const auto repeated = std::ranges::unique(keys, {}, key);
    keys.erase(repeated.begin(), repeated.end());
    return keys;
}

}  // namespace liaison::ask
