// SPDX-License-Identifier: MIT
#include <type_traits>
#include <variant>

#include "liaison/ask/query/subject.hpp"
#include "liaison/ask/views/profile.hpp"
#include "liaison/ask/views/source_profile.hpp"
#include "liaison/model/error.hpp"
#include "liaison/render/answers/entities/subject_answer.hpp"
#include "question/commands/answer_keys.hpp"
#include "question/commands/commands.hpp"
#include "question/hints.hpp"

namespace liaison::question {
namespace {

std::vector<render::Shown> shown(const KnowledgeBase& kb, const std::vector<ask::Subject>& subjects,
                                 const ask::ProfileFilter& filter) {
    std::vector<render::Shown> all;
    const auto add = [&]<typename Of>(const Of& subject) {
        if constexpr (std::is_same_v<Of, EntityIndex>) {
            all.emplace_back(ask::profile_of(kb, subject, filter));
        } else if constexpr (std::is_same_v<Of, SourceIndex>) {
            all.emplace_back(ask::source_profile_of(kb, subject, filter.facts));
        } else {
            if (!filter.is_open()) {
                throw Error{ErrorKind::usage, "a fact is shown as a whole, without filters",
                            "liaison facts has filters"};
            }
            all.insert(all.end(), subject.begin(), subject.end());
        }
    };
    for (const auto& subject : subjects) std::visit(add, subject);
    return all;
}

void answer_show(Asking& asking) {
    const auto asked = asking.filters();
    if (!asked) return;
    const auto all = shown(asking.kb(), subjects_named(asking), facts_asked(*asked));
    render::write_subjects(asking.kb(), all, asking.options(), asking.sink());
    std::vector<ask::Profile> profiles;
    for (const auto& each : all) {
        if (const auto* profile = std::get_if<ask::Profile>(&each)) profiles.push_back(*profile);
    }
    asking.note_undated([&] {
        std::vector<FactIndex> facts;
        for (const ask::Profile& profile : profiles) {
            facts.insert(facts.end(), profile.facts.begin(), profile.facts.end());
        }
        return facts;
    });
    hint_at_sections(profiles, asking);
}

ResultRule show_result() {
    return {.keys = {kId, kType},
            .sometimes = {kName,
                          {"not_stated", "array",
                           "the sections for which the loaded sources state nothing; report that "
                           "as not stated"},
                          {"facts", {}, "all facts about it; of a source, how many it has"},
                          {"sources", "array", "the sources that are cited"},
                          kCite,
                          kKind,
                          kAcronym,
                          kPartOf,
                          {"areas", "array", "areas of cooperation"},
                          {"activities", "array", "what it does together with the hub"},
                          {"groups", "array", "what it takes part in, and its roles"},
                          {"initiatives", "array", "projects and programmes"},
                          {"contributions", "array", "what it contributes"},
                          {"instruments", "array", "agreements, plans and resolutions"},
                          kNote}};
}

}  // namespace

CommandRule show_rule() {
    return {.name = "show",
            .group = CommandGroup::ask,
            .summary = "show everything stated about entities, a source or a fact",
            .description =
                "Shows a profile: areas, activities, groups, roles, initiatives and "
                "contributions, each with its citations, and what the sources do not state. Of a "
                "source, it shows the sections and what each supports; its address names it as "
                "well. The words are one name if they fit one, otherwise several. With -, names "
                "are read from standard input, one a line. Filters keep the facts that match. If "
                "you do not know the name, use search.",
            .examples = {"liaison show unodc", "liaison show border management",
                         "liaison show transnational threats --format markdown",
                         "liaison show dpo --direct", "liaison show unodc --status exploring",
                         "liaison show unodc icao --format json", "liaison show source:un-entities",
                         "liaison show fact:28c0baf", "echo unodc | liaison show - --format json"},
            .words = {{"NAME", kSubjectMeaning, 1, kMostNames, kOneText, true}},
            .has_filters = true,
            .result = show_result,
            .formats = cited_formats(),
            .answer = answer_show};
}

}  // namespace liaison::question
