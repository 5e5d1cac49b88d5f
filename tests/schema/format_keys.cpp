// SPDX-License-Identifier: MIT
// Prints the keys of the file format, one per line: object, key, shape, whether it is required, and
// the kind of object in a list of objects, or "-".

#include <array>
#include <cstdio>
#include <string_view>

#include "liaison/load/format/format.hpp"

using namespace liaison::load;

int main() {
    constexpr std::array<const char*, 10> kObjects{"document", "source", "section", "capture",
                                                   "entity",   "area",   "dated",   "alias",
                                                   "citation", "fact"};
    constexpr std::array<const char*, 5> kShapes{"text", "number", "texts", "objects", "any"};
    for (std::size_t object = 0; object < kObjects.size(); ++object) {
        for (const KeyRule& rule : rule_of(static_cast<ObjectKind>(object)).keys) {
            const bool list = rule.shape == Shape::objects;
            std::printf("%s %.*s %s %s %s\n", kObjects[object], static_cast<int>(rule.name.size()),
                        rule.name.data(), kShapes[static_cast<std::size_t>(rule.shape)],
                        rule.required ? "required" : "optional",
                        list ? kObjects[static_cast<std::size_t>(rule.elements)] : "-");
        }
    }
}
