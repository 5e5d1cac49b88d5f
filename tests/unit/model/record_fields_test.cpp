// SPDX-License-Identifier: MIT
// The tables of fields have every member of the records. This does not compile if one is missing.

#include "liaison/model/record_fields.hpp"

#include <set>

#include "catch.hpp"

using namespace liaison;

namespace {

template <typename Record>
constexpr std::size_t kCount = std::tuple_size_v<std::remove_const_t<decltype(kFields<Record>)>>;

template <typename Record>
void check_keys() {
    std::set<Key> keys;
    std::set<std::string_view> names;
    for_each_field<Record>([&](const auto& field) {
        keys.insert(field.key);
        names.insert(field.name);
    });
    CHECK(keys.size() == kCount<Record>);
    CHECK(names.size() == kCount<Record>);
}

}  // namespace

TEST_CASE("Each member of a record is a field with a unique key") {
    [[maybe_unused]] const auto [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14] =
        Fact{};
    static_assert(kCount<Fact> == 14);
    // The list that an entity is in determines its type.
    [[maybe_unused]] const auto [e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12] = Entity{};
    static_assert(kCount<Entity> + 1 == 12);
    [[maybe_unused]] const auto [s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11] = Source{};
    static_assert(kCount<Source> == 11);
    [[maybe_unused]] const auto [t1, t2, t3] = Section{};
    static_assert(kCount<Section> == 3);
    [[maybe_unused]] const auto [c1, c2, c3] = Capture{};
    static_assert(kCount<Capture> == 3);
    [[maybe_unused]] const auto [a1, a2, a3] = Alias{};
    static_assert(kCount<Alias> == 3);
    check_keys<Fact>();
    check_keys<Entity>();
    check_keys<Source>();
    check_keys<Section>();
    check_keys<Capture>();
    check_keys<Alias>();
}
