// SPDX-License-Identifier: MIT
// The changes that a newer text of a source makes in a knowledge base.

#include "liaison/ask/verify/source_update.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "random.hpp"
#include "verifying.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::Support;

namespace {

using Lines = std::vector<std::string>;

const std::vector<Cite> kCites{
    {"arms", "page#joint/1", "firearms"},
    {"talks", "page#joint/3", "yearly dialogue"},
    {"police", "page#joint/2", "train police"},
    {"title", "page#joint/0", "Joint work"},
    {"maps", "page#others/2", "Maps (BOM)"},
    {"rivers", "page#others/3", {}},
    {"page", "page", "firearms"},
};

const KnowledgeBase& world() {
    static const KnowledgeBase kb = citing(kCites);
    return kb;
}

/// The sections of an update: "joint", "others blocked by lost".
Lines sections_of(const KnowledgeBase& kb, const ask::Update& update) {
    Lines sections;
    for (const auto& section : update.sections) {
        std::string line(kb.text(kb.section(section.section).id));
        if (section.blocked_by) line.append(" blocked by ").append(id_of(*section.blocked_by));
        sections.push_back(line);
    }
    return sections;
}

/// The moved citations of an update: "joint/2 to joint/3".
Lines moved_in(const KnowledgeBase& kb, const ask::Update& update) {
    Lines moved;
    for (const auto& [citation, now] : update.citations) {
        moved.push_back(in_short(kb, {citation.section, citation.paragraph}) + " to " +
                        in_short(kb, now));
    }
    return moved;
}

KnowledgeBase updated(const KnowledgeBase& kb, const ask::Update& update) {
    KnowledgeBase now = ask::apply_update(kb, update, kb);
    CHECK(now.facts().size() == kb.facts().size());
    CHECK(now.entities().size() == kb.entities().size());
    return now;
}

/// The text with a few random changes.
std::string edited(Random& random, std::size_t delta) {
    Lines lines = lines_of(kText);
    for (std::size_t i = 0; i < delta && !lines.empty(); ++i) {
        const auto at = static_cast<std::ptrdiff_t>(random.below(lines.size()));
        const auto other = static_cast<std::ptrdiff_t>(random.below(lines.size()));
        switch (random.below(5)) {
            case 0: lines.erase(lines.begin() + at); break;
            case 1: lines.insert(lines.begin() + at, "New " + std::to_string(i)); break;
            case 2: lines[static_cast<std::size_t>(at)] += " again"; break;
            case 3: lines[static_cast<std::size_t>(at)] = "Other " + std::to_string(i); break;
            default: std::iter_swap(lines.begin() + at, lines.begin() + other); break;
        }
    }
    return joined(lines);
}

}  // namespace

TEST_CASE("An unchanged text needs no update") {
    for (const bool accept_moved : {false, true}) {
        const auto update = ask::update_of(verified(world(), kText), accept_moved);
        CHECK(update.sections.empty());
        CHECK(update.citations.empty());
    }
}

TEST_CASE("A section with nothing worse than stale citations gets its new fingerprints") {
    const auto text = with_replaced(kText, "in many regions", "everywhere");
    const auto update = ask::update_of(verified(world(), text), false);
    CHECK(sections_of(world(), update) == Lines{"joint"});
    const auto now = updated(world(), update);
    CHECK(ask::all_supported(verified(now, text)) == false);  // a citation of the whole page
    CHECK(said_of(now, text)["police"] == "supported");
}

TEST_CASE("Moved citations block their section until they are accepted") {
    const auto text = with_replaced(kText, "They train", "New.\nThey train");
    const auto verification = verified(world(), text);
    const auto refused = ask::update_of(verification, false);
    CHECK(sections_of(world(), refused) == Lines{"joint blocked by moved"});
    CHECK(refused.citations.empty());

    const auto accepted = ask::update_of(verification, true);
    CHECK(sections_of(world(), accepted) == Lines{"joint"});
    CHECK(moved_in(world(), accepted) == Lines{"joint/2 to joint/3", "joint/3 to joint/4"});
    CHECK(said_of(updated(world(), accepted), text)["talks"] == "supported");
}

TEST_CASE("A lost citation blocks its section whether moved ones are accepted or not") {
    const auto text = with_replaced(with_replaced(kText, "They train", "New.\nThey train"),
                                    "yearly dialogue", "dialogue");
    for (const bool accept_moved : {false, true}) {
        const auto update = ask::update_of(verified(world(), text), accept_moved);
        CHECK(sections_of(world(), update) == Lines{"joint blocked by lost"});
        CHECK(update.citations.empty());
    }
    SECTION("but no other section") {
        const auto more = text + "- One more\n";
        CHECK(sections_of(world(), ask::update_of(verified(world(), more), false)) ==
              Lines{"joint blocked by lost", "others"});
    }
}

TEST_CASE("Sections that exchange citations are changed together or not at all") {
    Lines lines = lines_of(kText);
    std::rotate(lines.begin() + 3, lines.begin() + 4, lines.end());
    const auto both = joined(lines);
    const auto update = ask::update_of(verified(world(), both), true);
    CHECK(sections_of(world(), update) == Lines{"joint", "others"});
    CHECK(moved_in(world(), update) == Lines{"joint/2 to others/4", "joint/3 to joint/2"});

    const auto lost = with_replaced(both, "Maps", "Charts");
    CHECK(sections_of(world(), ask::update_of(verified(world(), lost), true)) ==
          Lines{"joint blocked by lost", "others blocked by lost"});
    CHECK(ask::update_of(verified(world(), lost), true).citations.empty());
    SECTION("including a section that only receives citations") {
        CHECK(sections_of(world(), ask::update_of(verified(world(), both), false)) ==
              Lines{"joint blocked by moved", "others blocked by moved"});
    }
}

TEST_CASE("A section that is not in the text stays as it is") {
    const auto text = kText.substr(0, kText.find("Other"));
    CHECK(ask::update_of(verified(world(), text), true).sections.empty());
    const auto emptied = with_replaced(kText, "Other bodies\n", "");
    const auto update = ask::update_of(verified(world(), emptied), true);
    CHECK(sections_of(world(), update) == Lines{"joint"});
    CHECK(moved_in(world(), update) == Lines{"others/2 to joint/5", "others/3 to joint/6"});
}

TEST_CASE("A changed heading becomes the title") {
    const auto text = with_replaced(kText, "Joint work", "Our Joint work");
    const auto update = ask::update_of(verified(world(), text), false);
    REQUIRE(update.sections.size() == 1);
    CHECK(update.sections.front().title == "Our Joint work");
    CHECK(said_of(updated(world(), update), text)["title"] == "supported");
}

TEST_CASE("A section without fingerprints gets them") {
    const auto kb = citing(kCites, short_source(false));
    const auto update = ask::update_of(verified(kb, kText), false);
    CHECK(sections_of(kb, update) == Lines{"joint", "others"});
    CHECK(changes_in(updated(kb, update), kText).empty());
    SECTION("unless something cites a paragraph beyond its end") {
        const auto beyond = citing({{"nine", "page#joint/9", {}}}, short_source(false));
        CHECK(sections_of(beyond, ask::update_of(verified(beyond, kText), true)) ==
              Lines{"joint blocked by lost", "others"});
    }
}

TEST_CASE("After an update without blocked sections every citation is supported") {
    for (unsigned seed = 0; seed < 200; ++seed) {
        Random random(seed);
        const bool known = random.chance(80);
        const auto kb = citing(kCites, short_source(known));
        const auto text = edited(random, 1 + random.below(5));
        INFO(seed << '\n' << text);
        const auto verification = verified(kb, text);
        const auto said_before = said_of(kb, text);
        for (const bool accept_moved : {false, true}) {
            const auto update = ask::update_of(verification, accept_moved);
            const auto now = updated(kb, update);
            const bool blocked =
                std::ranges::any_of(verification.citations, [&](const auto& finding) {
                    return finding.support == Support::lost ||
                           (ask::needs_move(finding) && !accept_moved);
                });
            if (blocked) continue;
            for (const auto& [id, said] : said_of(now, text)) {
                INFO(id);
                CHECK((said == "supported" || said_before.at(id) == "no-text"));
            }
        }
    }
}

TEST_CASE("Sections that exchange citations through a third one are changed together") {
    const auto kb = citing({{"a", "page#one/1", "apples"},
                            {"b", "page#two/1", "berries"},
                            {"c", "page#three/1", "cherries"}},
                           {{"one", "One", {"apples"}},
                            {"two", "Two", {"berries"}},
                            {"three", "Three", {"cherries"}}});
    const auto update = ask::update_of(
        verified(kb, "One\nfirst\nberries\nTwo\nsecond\ncherries\nThree\nthird\napples\n"), true);
    CHECK(sections_of(kb, update) == Lines{"one", "two", "three"});
    const auto lost = ask::update_of(
        verified(kb, "One\nfirst\nberries\nTwo\nsecond\ncherries\nThree\nthird\n"), true);
    CHECK(sections_of(kb, lost) ==
          Lines{"one blocked by lost", "two blocked by lost", "three blocked by lost"});
    const auto longer = citing({{"b", "page#two/1", "berries"},
                                {"c", "page#three/1", "cherries"},
                                {"d", "page#three/2", "dates"}},
                               {{"one", "One", {"apples"}},
                                {"two", "Two", {"berries"}},
                                {"three", "Three", {"cherries", "dates"}}});
    const std::string chain = "One\napples\ncherries\nTwo\nsecond\nThree\nthird\nberries\n";
    CHECK(sections_of(longer, ask::update_of(verified(longer, chain), true)) ==
          Lines{"one blocked by lost", "two blocked by lost", "three blocked by lost"});
    CHECK(sections_of(longer, ask::update_of(verified(longer, chain + "dates\n"), true)) ==
          Lines{"one", "two", "three"});
}
