// SPDX-License-Identifier: MIT
#include "liaison/ask/query/query_fields.hpp"

#include <algorithm>
#include <array>

namespace liaison::ask {
namespace {

constexpr auto kFields = std::to_array<FieldRule>({
    {Field::area, "area", nullptr,
     "an area or a narrower one, also through a group, initiative or instrument",
     "area:border-management"},
    {Field::group, "group", nullptr, "a group", "group:ct-compact"},
    {Field::initiative, "initiative", nullptr, "an initiative",
     "initiative:\"transnational threats\""},
    {Field::activity, "activity", nullptr, "an activity", "activity:research"},
    {Field::instrument, "instrument", nullptr, "an agreement, plan or resolution",
     "instrument:*2017"},
    {Field::partner, "partner", nullptr, "an organization", "partner:unodc"},
    {Field::role, "role", nullptr, "the role that someone has", "role:chair"},
    {Field::status, "status", nullptr, "the status of every fact that leads to the match",
     "status:exploring"},
    {Field::source, "source", nullptr, "a source of every fact that leads to the match",
     "source:un-entities"},
    {Field::kind, "kind", nullptr, "the kind of the entity", "kind:office"},
    {Field::id, "id", nullptr, "the id of the entity", "id:un*"},
    {Field::relation, "relation", nullptr, "the relation of a fact", "relation:endorses"},
    {Field::scope, "scope", nullptr,
     "whether a fact is stated of one or of several together: individual, collective",
     "scope:collective"},
    {Field::basis, "basis", nullptr,
     "whether a source or the editors state a fact: stated, editorial", "basis:editorial"},
    {Field::has, "has", nullptr, "entities that have areas, groups, roles …", "has:areas"},
    {Field::held, "held", nullptr,
     "when a fact held: a date or a period; facts without a date match", "held:2016..2018"},
    {Field::dated, "dated", nullptr, "whether a fact has a date: yes, no", "dated:yes"},
    {Field::date, "since", &Fact::since, "when a fact began", "since>=2016"},
    {Field::date, "until", &Fact::until, "when a fact ended", "until<2020"},
    {Field::date, "as-of", &Fact::as_of, "the date at which a fact was stated to hold",
     "as-of:2022-04"},
});

}  // namespace

std::span<const FieldRule> field_rules() { return kFields; }

const FieldRule* find_field(std::string_view name) {
    const auto rule = std::ranges::find(kFields, name, &FieldRule::name);
    return rule == kFields.end() ? nullptr : &*rule;
}

}  // namespace liaison::ask
