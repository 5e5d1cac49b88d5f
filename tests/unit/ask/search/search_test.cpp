// SPDX-License-Identifier: MIT
// Full-text search: word forms, typos, quoted phrases and ranking.

#include "liaison/ask/search/search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "ask/search/candidate_filter.hpp"
#include "ask/search/tokenizer.hpp"
#include "asking.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/answers/lists/search_answer.hpp"
#include "liaison/render/text/format.hpp"
#include "loading.hpp"
#include "random.hpp"

#if __has_include(<catch2/catch_all.hpp>)
using Catch::Approx;  // version 2 of Catch also has it in the global namespace
#endif
using namespace liaison;
using namespace liaison::test;
using ask::Hit;
using ask::SearchField;
using ask::SearchResult;

namespace {

const KnowledgeBase& builtin() {
    static const KnowledgeBase kb = load_named({"interpol-un"});
    return kb;
}

SearchResult found(const KnowledgeBase& kb, std::string_view text, std::string_view where = {}) {
    return ask::search(kb, text, asked(kb, where), {});
}

/// The ids of the entities found, in order.
Ids ids_found(const KnowledgeBase& kb, std::string_view text, std::string_view where = {}) {
    Ids ids;
    for (const Hit& hit : found(kb, text, where).hits) {
        if (!hit.fact) ids.emplace_back(kb.id(hit.entity));
    }
    return ids;
}

bool finds(const KnowledgeBase& kb, std::string_view text, std::string_view id) {
    const Ids ids = ids_found(kb, text);
    return std::ranges::find(ids, id) != ids.end();
}

std::string utf8_of(char32_t code_point) {
    return nlohmann::json::parse(
        code_point < 0x10000 ? fmt::format(R"("\u{:04x}")", static_cast<unsigned>(code_point))
                             : fmt::format(R"("\u{:04x}\u{:04x}")", 0xD7C0U + (code_point >> 10U),
                                           0xDC00U + (code_point & 0x3FFU)));
}

std::vector<std::string> matched(const Hit& hit) {
    std::vector<std::string> parts;
    for (const auto& match : hit.matches) {
        parts.emplace_back(hit.text.substr(match.first, match.length));
    }
    return parts;
}

/// The base with an area for each name (a0, a1 …) in addition to its own entities.
KnowledgeBase with_areas(const std::vector<std::string>& names) {
    std::string areas;
    for (std::size_t i = 0; i < names.size(); ++i) {
        areas += R"(, { "id": "a)" + std::to_string(i) + R"(", "name": ")" + names[i] +
                 R"(", "cite": [{ "at": "page" }] })";
    }
    return loaded({base_text({.areas = areas})});
}

ask::CandidateFilter filter_for(const KnowledgeBase& kb, const std::string& stem) {
    return ask::CandidateFilter(kb.texts(), {{stem}});
}

/// Checks what must hold for any answer.
void check_sound(const SearchResult& result) {
    CHECK(std::ranges::is_sorted(result.hits, std::greater(), &Hit::score));
    std::set<EntityIndex> entities;
    std::set<FactIndex> facts;
    for (const Hit& hit : result.hits) {
        CHECK(hit.score > 0);
        CHECK(std::isfinite(hit.score));
        CHECK((hit.fact ? facts.insert(*hit.fact).second : entities.insert(hit.entity).second));
        CHECK_FALSE(hit.matches.empty());
        CHECK(std::ranges::is_sorted(hit.matches, {}, &ask::Match::first));
        for (const auto& match : hit.matches) {
            CHECK(match.length > 0);
            REQUIRE(match.first + match.length <= hit.text.size());
            CHECK(text::is_utf8(hit.text.substr(match.first, match.length)));
        }
    }
    for (const auto& missing : result.missing) CHECK_FALSE(missing.word.empty());
}

std::string without_marks(std::string text) {
    return with_replaced(with_replaced(std::move(text), "«", ""), "»", "");
}

}  // namespace

TEST_CASE("A misspelt search finds foreign terrorist fighters first") {
    const auto result = found(builtin(), "forign fighters");
    check_sound(result);
    REQUIRE_FALSE(result.hits.empty());
    CHECK(builtin().id(result.hits.front().entity) == "foreign-terrorist-fighters");
    CHECK_FALSE(result.hits.front().fact.has_value());
    CHECK(result.missing.empty());
}

TEST_CASE("A synonym finds the entity that it names") {
    const auto result = found(builtin(), "narcotics");
    REQUIRE_FALSE(result.hits.empty());
    CHECK(builtin().id(result.hits.front().entity) == "drug-trafficking");
    CHECK(result.hits.front().field == SearchField::alias);
    CHECK(result.hits.front().text == "Narcotics");
}

TEST_CASE("A search for hundreds of words finds texts with any of them") {
    std::string words;
    for (char a = 'a'; a <= 'z'; ++a) {
        for (char b = 'a'; b <= 'l'; ++b) words += std::string("zq") + a + b + "x ";
    }
    CHECK(finds(builtin(), words + "cybercrime", "cybercrime"));
    CHECK(ids_found(builtin(), words).empty());
}

TEST_CASE("A search with any punctuation is answered") {
    for (const char* text :
         {R"(c++ (" AND)", R"(")", R"("")", R"(""")", "()", "-", "*", ":", "{area:", "\\", "\n",
          "'; DROP TABLE facts; --", "<b>", "%s%n", "«»", "…", ".*", "[", "\x01\x1b[31m"}) {
        INFO(text);
        check_sound(found(builtin(), text));
    }
    CHECK(ids_found(builtin(), "(cybercrime)!") == ids_found(builtin(), "cybercrime"));
    CHECK(ids_found(builtin(), "counter-terrorism") == ids_found(builtin(), "counter terrorism"));
}

TEST_CASE("An empty search finds nothing and misses nothing") {
    for (const char* text : {"", " ", "\"\"", "+ -", "\" \""}) {
        INFO(text);
        const auto result = found(builtin(), text);
        CHECK(result.hits.empty());
        CHECK(result.missing.empty());
    }
}

TEST_CASE("A search for one form finds the other") {
    CHECK(finds(builtin(), "firearm", "firearms"));
    CHECK(finds(builtin(), "migrants", "migrant-smuggling"));
    CHECK(finds(builtin(), "smuggle", "migrant-smuggling"));
    CHECK(finds(builtin(), "cybercrimes", "cybercrime"));
    CHECK(finds(builtin(), "programme", "capacity-building-programmes"));
}

TEST_CASE("Case and accents are ignored in a search") {
    const KnowledgeBase kb = with_areas({"Économie été", "STRASSE", "naïve Ångström", "国連 警察"});
    CHECK(ids_found(kb, "economie") == Ids{"a0"});
    CHECK(ids_found(kb, "ÉTÉ") == Ids{"a0"});
    CHECK(ids_found(kb, "e\u0301te\u0301") == Ids{"a0"});
    CHECK(ids_found(kb, "straße") == Ids{"a1"});
    CHECK(ids_found(kb, "NAIVE angstrom") == Ids{"a2"});
    CHECK(ids_found(kb, "国連") == Ids{"a3"});
}

TEST_CASE("Matches are marked in the spelling of the text") {
    const KnowledgeBase kb = with_areas({"L'Économie de l'été, économie"});
    const auto result = found(kb, "economie");
    REQUIRE(result.hits.size() == 1);
    CHECK(matched(result.hits.front()) == std::vector<std::string>{"Économie", "économie"});
}

TEST_CASE("Three letters must be right, one of four and two of eight may be wrong") {
    const KnowledgeBase kb = with_areas({"fog", "wolf", "kitchen", "mountain"});
    // Three letters: no edit.
    CHECK(ids_found(kb, "fog") == Ids{"a0"});
    CHECK(ids_found(kb, "fig").empty());
    CHECK(ids_found(kb, "fo").empty());
    // Four: one.
    CHECK(ids_found(kb, "wulf") == Ids{"a1"});
    CHECK(ids_found(kb, "wofl") == Ids{"a1"});
    CHECK(ids_found(kb, "wolfx") == Ids{"a1"});
    CHECK(ids_found(kb, "wulx").empty());
    // Seven: still one.
    CHECK(ids_found(kb, "kitchxn") == Ids{"a2"});
    CHECK(ids_found(kb, "kixchxn").empty());
    // Eight: two.
    CHECK(ids_found(kb, "moxntain") == Ids{"a3"});
    CHECK(ids_found(kb, "moxntaix") == Ids{"a3"});
    CHECK(ids_found(kb, "moxntxix").empty());
}

TEST_CASE("A typo in an ending is tolerated, but short stems must be equal") {
    const KnowledgeBase kb = with_areas({"trafficking", "for", "smuggling"});
    CHECK(ids_found(kb, "traffickign") == Ids{"a0"});
    CHECK(ids_found(kb, "trafficxinx") == Ids{"a0"});
    CHECK(ids_found(kb, "smuglers").empty());
    CHECK(ids_found(kb, "traficks") == Ids{"a0"});
    CHECK(ids_found(kb, "boring").empty());
}

TEST_CASE("Typos are counted in letters, not in bytes") {
    const KnowledgeBase kb = with_areas({"жар", "мир"});
    CHECK(ids_found(kb, "жар") == Ids{"a0"});
    CHECK(ids_found(kb, "бар").empty());
    CHECK(ids_found(kb, "миф").empty());
}

TEST_CASE("A correctly spelled word does not match similar words") {
    const KnowledgeBase kb = with_areas({"wolf", "golf"});
    CHECK(ids_found(kb, "wolf") == Ids{"a0"});
    CHECK(ids_found(kb, "golf") == Ids{"a1"});
}

TEST_CASE("An exact match scores higher than a similar word") {
    const KnowledgeBase kb = with_areas({"wolfs pack", "gulf pack"});
    const auto right = found(kb, "wolf");
    const auto wrong = found(kb, "wolv");
    REQUIRE_FALSE(right.hits.empty());
    REQUIRE_FALSE(wrong.hits.empty());
    CHECK(right.hits.front().score > wrong.hits.front().score);
}

TEST_CASE("Words in quotes must be adjacent and in order") {
    const KnowledgeBase kb = with_areas(
        {"capacity building", "building capacity", "capacity for building", "buildings"});
    CHECK(ids_found(kb, "\"capacity building\"") == Ids{"a0"});
    CHECK(ids_found(kb, "\"building capacity\"") == Ids{"a1"});
    CHECK(sorted(ids_found(kb, "capacity building")) == Ids{"a0", "a1", "a2", "a3"});
    CHECK(ids_found(kb, "\"capacities building\"") == Ids{"a0"});
    CHECK(ids_found(kb, "\"capacity building\" \"building capacity\"").empty());
    CHECK(matched(found(kb, "\"capacity building\"").hits.front()) ==
          std::vector<std::string>{"capacity building"});
}

TEST_CASE("A quote that is not closed is ignored") {
    const KnowledgeBase kb = with_areas({"capacity building", "building capacity"});
    CHECK(sorted(ids_found(kb, "\"capacity building")) == Ids{"a0", "a1"});
    CHECK(sorted(ids_found(kb, "capacity\" building")) == Ids{"a0", "a1"});
}

TEST_CASE("A word that occurs nowhere is reported with similar words") {
    const auto result = found(builtin(), "xyzzy cybercrime");
    CHECK_FALSE(result.hits.empty());
    REQUIRE(result.missing.size() == 1);
    CHECK(result.missing.front().word == "xyzzy");
    CHECK(result.missing.front().near.empty());

    const KnowledgeBase kb = with_areas({"wolf"});
    const auto near = found(kb, "wulx");
    REQUIRE(near.missing.size() == 1);
    CHECK(near.missing.front().near == std::vector<std::string>{"wolf"});
}

TEST_CASE("A similar word is shown as in the texts, not as a stem") {
    const KnowledgeBase kb = with_areas({"services"});
    const auto result = found(kb, "sxrvxcxs");
    REQUIRE(result.missing.size() == 1);
    CHECK(result.missing.front().near == std::vector<std::string>{"services"});
}

TEST_CASE("A missing word is reported once") {
    CHECK(found(builtin(), "xyzzy xyzzy XYZZY").missing.size() == 1);
}

TEST_CASE("A search can be restricted by a query") {
    for (const Hit& hit : found(builtin(), "border", "status:exploring").hits) {
        if (hit.fact) CHECK(builtin().fact(*hit.fact).status == Status::exploring);
    }
    CHECK(ids_found(builtin(), "terrorism", "kind:working-group").empty());
    const auto groups = ids_found(builtin(), "border threats", "kind:working-group");
    CHECK(sorted(groups) == Ids{"wg-border-management", "wg-emerging-threats"});
    CHECK(ids_found(builtin(), "narcotics", "id:unodc").empty());
}

TEST_CASE("Every text is found by each of its words") {
    const KnowledgeBase kb = loaded({base_text(
        {.areas =
             R"(, { "id": "u", "name": "Überfälle in Ōsaka: bodies, BODY'S; Straße", "acronym": "Ü2",
            "aliases": [{ "name": "a x2y 国際連合 Ελλάδα", "kind": "synonym" }],
            "cite": [{ "at": "page" }] })",
         .facts = R"(, { "subject": "body", "relation": "shares-area", "object": "u",
            "statement": "The hoping, hopped and taxed ladies' cities e.g. 777.",
            "cite": [{ "at": "page" }] })"})});
    for (const KnowledgeBase* all : {&kb, &builtin()}) {
        std::size_t texts = 0;
        ask::for_each_document(*all, [&](const ask::Document& document) {
            ++texts;
            for (const auto& word : ask::words_of(all->text(document.text))) {
                INFO(word.folded);
                CHECK(filter_for(*all, word.stem).may_have(document.text));
            }
        });
        CHECK(texts > 5);
    }
}

TEST_CASE("A text is found by the folded form of any character") {
    // One area for each character that folds to an ASCII letter or digit, as its whole name. The
    // notes separate the names in the arena.
    const std::string note(100, '?');
    std::string areas;
    std::vector<std::string> folded;
    for (char32_t c = 0x80; c < 0x20000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        const std::string character = utf8_of(c);
        const auto words = ask::words_of(character);
        if (words.size() != 1 || !text::is_ascii(words.front().stem)) continue;
        areas += fmt::format(R"(, {{ "id": "c{}", "name": "{}", "note": "{}",
                                   "cite": [{{ "at": "page" }}] }})",
                             folded.size(), character, note);
        folded.push_back(words.front().stem);
    }
    REQUIRE(folded.size() > 1000);
    const KnowledgeBase kb = loaded({base_text({.areas = areas})});
    std::map<std::string, ask::CandidateFilter> filters;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const EntityIndex area = entity_of(kb, fmt::format("c{}", i));
        INFO(folded[i] << " of " << kb.name(area));
        if (!filters.contains(folded[i])) filters.emplace(folded[i], filter_for(kb, folded[i]));
        CHECK(filters.at(folded[i]).may_have(kb.entity(area).name));
    }
}

TEST_CASE("A search for a rare word splits few texts into words") {
    // The accents of half of the names are no reason to look at them.
    std::vector<std::string> names{"narcotics", "nárcotics", "NARCÓTICS", "n\u0301arcotics"};
    for (int i = 0; i < 50; ++i) names.push_back(std::string(70, 'x') + " réseau d'été");
    const KnowledgeBase kb = with_areas(names);
    const ask::CandidateFilter filter = filter_for(kb, "narcotic");
    std::size_t passed = 0;
    ask::for_each_document(kb, [&](const ask::Document& document) {
        if (filter.may_have(document.text)) ++passed;
    });
    CHECK(passed >= 4);
    CHECK(passed < 10);
    CHECK(ids_found(kb, "narcotic").size() == 4);
}

TEST_CASE("The best hits are the first of all, and the others are counted") {
    for (const char* text : {"border", "unodc interpol", "\"border management\" area", "criem"}) {
        INFO(text);
        const auto all = found(builtin(), text);
        REQUIRE(all.hits.size() > 3);
        CHECK(all.left_out == 0);
        for (const std::size_t most :
             {std::size_t{0}, std::size_t{1}, std::size_t{3}, all.hits.size()}) {
            const auto best = ask::search(builtin(), text, {}, {}, {{}, most});
            CHECK(best.hits.size() == most);
            CHECK(best.left_out == all.hits.size() - most);
            for (std::size_t i = 0; i < most; ++i) {
                CHECK(best.hits[i].text.data() == all.hits[i].text.data());
                CHECK(best.hits[i].score == Approx(all.hits[i].score));
                CHECK(matched(best.hits[i]) == matched(all.hits[i]));
            }
        }
    }
}

TEST_CASE("A search finds only the types that are wanted") {
    const auto areas = ask::search(builtin(), "border", {}, {}, {{EntityType::area}, 1});
    REQUIRE(areas.hits.size() == 1);
    CHECK(builtin().entity(areas.hits.front().entity).type == EntityType::area);
    const auto facts = ask::search(builtin(), "border", {}, {}, {{std::nullopt}});
    CHECK(std::ranges::all_of(facts.hits, [](const Hit& hit) { return hit.fact.has_value(); }));
    CHECK_FALSE(facts.hits.empty());
}

TEST_CASE("A word that is repeated in a search counts each time") {
    const KnowledgeBase kb = with_areas({"wolf", "sheep"});
    const auto once = found(kb, "wolf").hits;
    const auto thrice = found(kb, "wolf WOLF xyzzy wolf").hits;
    REQUIRE(once.size() == 1);
    REQUIRE(thrice.size() == 1);
    CHECK(thrice.front().score == Approx(3 * once.front().score));
}

TEST_CASE("Scores agree with BM25 computed by hand") {
    // There are seven texts. Five are in the base ("The Hub", "A Body", "An Area", "A Group", "They
    // work."). Two more, of three words and one word, are found: two words on average.
    const KnowledgeBase kb = with_areas({"wolf wolf sheep", "wolf"});
    const auto result = found(kb, "wolf");
    REQUIRE(result.hits.size() == 2);
    const double rarity = std::log(1 + (7 - 2 + 0.5) / (2 + 0.5));
    const double often = 2 * (1.2 + 1) / (2 + 1.2 * (1 - 0.75 + 0.75 * 3 / 2));
    const double shortly = 1 * (1.2 + 1) / (1 + 1.2 * (1 - 0.75 + 0.75 * 1 / 2));
    CHECK(rarity == Approx(1.16315).epsilon(0.0001));
    CHECK(kb.id(result.hits[0].entity) == "a1");
    CHECK(result.hits[0].score == Approx(2 * rarity * shortly));
    CHECK(kb.id(result.hits[1].entity) == "a0");
    CHECK(result.hits[1].score == Approx(2 * rarity * often));
}

TEST_CASE("A statement has half the weight of a name") {
    const KnowledgeBase kb = loaded(
        {base_text({.areas = R"(, { "id": "w", "name": "The wolf", "cite": [{ "at": "page" }] })",
                    .facts = R"(, { "subject": "body", "relation": "shares-area", "object": "w",
                         "statement": "A wolf.", "cite": [{ "at": "page" }] })"})});
    const auto result = found(kb, "wolf");
    REQUIRE(result.hits.size() == 2);
    CHECK_FALSE(result.hits[0].fact.has_value());
    CHECK(result.hits[1].fact.has_value());
    CHECK(result.hits[0].score == Approx(2 * result.hits[1].score));
}

TEST_CASE("Marks are the only difference between a text and its marked form") {
    for (const char* text :
         {"foreign fighters", "\"border management\" border", "unodc", "the of"}) {
        INFO(text);
        const auto result = found(builtin(), text);
        check_sound(result);
        render::StringSink sink;
        render::write_hits(builtin(), result.hits, {render::Format::jsonl}, sink);
        std::istringstream lines(sink.text());
        std::string line;
        std::size_t index = 0;
        while (std::getline(lines, line)) {
            const auto json = nlohmann::json::parse(line);
            REQUIRE(index < result.hits.size());
            const std::string marked = json.at("match");
            CHECK(without_marks(marked) == result.hits[index].text);
            CHECK(marked.find("«") != std::string::npos);
            ++index;
        }
        CHECK(index == result.hits.size());
    }
}

TEST_CASE("Three hundred random searches of any bytes are answered") {
    Random random(23);
    for (int i = 0; i < 300; ++i) {
        std::string text;
        for (auto length = random.below(60); length > 0; --length) {
            static const std::vector<std::string> kPieces{
                "border", "UNODC", "\"", " ", "é", "\u0301", "国", "ing", "s", "-", "\xFF", "\xC3"};
            text += random.chance(50) ? random.one_of(kPieces)
                                      : std::string(1, static_cast<char>(random.below(256)));
        }
        check_sound(found(builtin(), text));
    }
}

TEST_CASE("A search of a hundred thousand letters is answered") {
    check_sound(found(builtin(), std::string(100000, 'a')));
    check_sound(found(builtin(), '"' + std::string(100000, 'a') + '"'));
}
