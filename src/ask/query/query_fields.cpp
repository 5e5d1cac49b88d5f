// SPDX-License-Identifier: MIT
#include "liaison/ask/query/query_fields.hpp"

#include <algorithm>
#include <array>

namespace liaison::ask {
namespace {

constexpr std::array kFields{
    FieldRule{Field::area, "area", false, "an area or a narrower one, also through others",
              "area:border-management"},
    FieldRule{Field::group, "group", false, "a group", "group:ct-compact"},
    FieldRule{Field::initiative, "initiative", false, "an initiative",
              "initiative:\"transnational threats\""},
    FieldRule{Field::activity, "activity", false, "an activity", "activity:research"},
    FieldRule{Field::instrument, "instrument", false, "an agreement, plan or resolution",
              "instrument:*2017"},
    FieldRule{Field::partner, "partner", false, "an organization", "partner:unodc"},
    FieldRule{Field::role, "role", false, "somebody's role", "role:chair"},
    FieldRule{Field::status, "status", false, "the status of each fact on the way",
              "status:exploring"},
    FieldRule{Field::source, "source", false, "a source that each fact on the way cites",
              "source:un-entities"},
    FieldRule{Field::kind, "kind", false, "the kind of the entity", "kind:office"},
    FieldRule{Field::id, "id", false, "the id of the entity", "id:un*"},
    FieldRule{Field::relation, "relation", false, "the relation of a fact", "relation:endorses"},
    FieldRule{Field::scope, "scope", false, "of whom a fact is said: individual, collective",
              "scope:collective"},
    FieldRule{Field::basis, "basis", false, "who says a fact: stated, editorial",
              "basis:editorial"},
    FieldRule{Field::has, "has", false, "something of that sort is stated at all", "has:areas"},
    FieldRule{Field::since, "since", true, "when a fact began", "since>=2016"},
    FieldRule{Field::until, "until", true, "when a fact ended", "until<2020"},
    FieldRule{Field::as_of, "as-of", true, "of when a statement is", "as-of:2022-04"},
};

}  // namespace

std::span<const FieldRule> field_rules() { return kFields; }

const FieldRule* find_field(std::string_view name) {
    const auto rule = std::ranges::find(kFields, name, &FieldRule::name);
    return rule == kFields.end() ? nullptr : &*rule;
}

}  // namespace liaison::ask
