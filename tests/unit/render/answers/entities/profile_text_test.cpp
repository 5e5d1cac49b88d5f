// SPDX-License-Identifier: MIT
// A profile prints the sentences of facts.

#include "liaison/render/answers/entities/profile_text.hpp"

#include <string>

#include "asking.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

std::string profile_text(const KnowledgeBase& kb, EntityIndex entity, render::Format format) {
    render::StringSink sink;
    const render::Options options{format, {100'000, false}};
    render::NumberedCitations numbers(kb, options);
    render::write_profile(kb, ask::profile_of(kb, entity, {}), numbers, options, sink);
    return sink.text();
}

/// Whether the sentence of the fact says no more than that its ends share the area.
bool is_plain(const KnowledgeBase& kb, const Fact& fact) {
    const std::string subject(ask::short_name(kb, fact.subject));
    const std::string area = text::fold(kb.name(fact.object));
    const auto plain = text::fold(subject + " and INTERPOL share a concern with ") + ' ' + area;
    return fact.relation == Relation::shares_area && text::fold(kb.text(fact.statement)) == plain;
}

}  // namespace

TEST_CASE("Each statement can be read in a profile") {
    const KnowledgeBase kb = load_named({"interpol-un", "public-record"});
    std::vector<std::string> profiles;
    for (std::uint32_t i = 0; i < kb.entities().size(); ++i) {
        profiles.push_back(profile_text(kb, EntityIndex{i}, render::Format::table));
    }
    std::size_t left_out = 0;
    for (const Fact& fact : kb.facts()) {
        const auto statement = std::string(kb.text(fact.statement));
        const bool is_printed =
            profiles[to_index(fact.subject)].find(statement) != std::string::npos;
        INFO(statement);
        CHECK(is_printed != is_plain(kb, fact));
        if (!is_printed) ++left_out;
    }
    CHECK(left_out > 0);
}

TEST_CASE("A statement is in Markdown as well as in the table") {
    const KnowledgeBase kb = load_named({"interpol-un"});
    for (const auto format : {render::Format::table, render::Format::markdown}) {
        const std::string text = profile_text(kb, *kb.find("unodc"), format);
        CHECK(text.find("keep up a regular dialogue") != std::string::npos);
        CHECK(text.find("share a concern with cybercrime") == std::string::npos);
    }
}
