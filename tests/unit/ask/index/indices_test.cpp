// SPDX-License-Identifier: MIT
#include "liaison/ask/index/indices.hpp"

#include <set>
#include <string>
#include <vector>

#include "ask/query/name_match.hpp"
#include "catch.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/search/search.hpp"
#include "small_world.hpp"
#include "snapshots.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

const KnowledgeBase& everything() {
    static const KnowledgeBase kb = load_named({"interpol-un", "public-record"});
    return kb;
}

const KnowledgeBase& snapshot() {
    static const KnowledgeBase kb = opened(snapshot_of(everything()));
    return kb;
}

/// The names of all entities, their beginnings, and their runs of words.
std::set<std::string> typed_names() {
    std::set<std::string> typed{"", " ", "the", "un", "United Nations", "xyz", "THE UN"};
    const KnowledgeBase& kb = everything();
    for (const EntityIndex entity : kb.entity_indices()) {
        ask::for_each_name(kb, entity, [&](std::string_view name, ask::NameKind) {
            typed.emplace(name);
            typed.emplace(name.substr(0, name.size() / 2));
            const auto space = name.find(' ');
            if (space == std::string_view::npos) return;
            typed.emplace(name.substr(space));
            typed.emplace(name.substr(space + 1, name.substr(space + 1).rfind(' ')));
        });
    }
    return typed;
}

std::string in_words(const ask::SearchResult& result) {
    std::string all = std::to_string(result.left_out);
    for (const auto& hit : result.hits) {
        all += '\n' + std::string(hit.text) + ' ' + std::to_string(hit.score);
        for (const auto& match : hit.matches) all += ' ' + std::to_string(match.first);
    }
    for (const auto& missing : result.missing) {
        all += '\n' + missing.word + '?';
        for (const auto& near : missing.near) all += ' ' + near;
    }
    return all;
}

}  // namespace

TEST_CASE("A snapshot resolves names as the file that it was made of") {
    for (const std::string& name : typed_names()) {
        const auto wanted = ask::entities_named(everything(), name, ask::kAnyType);
        const auto found = ask::entities_named(snapshot(), name, ask::kAnyType);
        if (wanted.match == found.match && wanted.found == found.found) continue;
        INFO(name);
        CHECK(wanted.match == found.match);
        CHECK(wanted.found == found.found);
    }
}

TEST_CASE("A snapshot finds words as the file that it was made of") {
    std::set<std::string> searches{"",      "\"capacity building\"", "terorism trafficing", "the",
                                   "xyzzy", "pollice xyzzy",         "crime crimes crimson"};
    for (const Fact& fact : everything().facts()) {
        searches.emplace(everything().text(fact.statement).substr(0, 25));
        if (searches.size() > 150) break;
    }
    for (const std::string& text : searches) {
        INFO(text);
        ask::SearchScope scope;
        scope.most = 20;
        CHECK(in_words(ask::search(snapshot(), text, {}, {}, scope)) ==
              in_words(ask::search(everything(), text, {}, {}, scope)));
    }
}
