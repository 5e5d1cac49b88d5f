// SPDX-License-Identifier: MIT
#pragma once

// A short source, a knowledge base that cites it, and the results of verifying it with a text.
//
//     const KnowledgeBase kb = citing({{"arms", "page#joint/1", "firearms"}});
//     said_of(kb, with_replaced(kText, "firearms", "arms"))["arms"] == "lost"

#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/verify/verify.hpp"
#include "liaison/ask/words/fingerprint.hpp"
#include "loading.hpp"

namespace liaison::test {

inline const std::string kText = R"(A line above
Joint work
The bodies fight firearms trafficking and cybercrime.
They train police in many regions.
A yearly dialogue keeps them close.
Other bodies
Databases are shared with:
- Bureau of Maps (BOM)
- Agency for Rivers (AFR)
)";

inline std::vector<std::string> lines_of(std::string_view text) {
    std::istringstream stream{std::string(text)};
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

inline std::string joined(const std::vector<std::string>& lines, std::string_view end = "\n") {
    std::string text;
    for (const auto& line : lines) text.append(line).append(end);
    return text;
}

struct TitledSection {
    std::string id;
    std::string title;
    std::vector<std::string> paragraphs;
    bool known = true;  ///< whether the base has its fingerprints
};

inline std::vector<TitledSection> short_source(bool known = true) {
    const auto lines = lines_of(kText);
    return {{"joint", lines[1], {lines[2], lines[3], lines[4]}, known},
            {"others", lines[5], {lines[6], lines[7], lines[8]}, known}};
}

/// A citation of the area `id`. An area may have several.
struct Cite {
    std::string id;
    std::string at;
    std::string words;
};

/// Citations of `kText`.
inline const std::vector<Cite> kCitesOfText{
    {"arms", "page#joint/1", "firearms"},       {"talks", "page#joint/3", "yearly dialogue"},
    {"police", "page#joint/2", "train police"}, {"title", "page#joint/0", "Joint work"},
    {"maps", "page#others/2", "Maps (BOM)"},    {"rivers", "page#others/3", "Rivers (AFR)"},
    {"data", "page#others/1", "Databases"},
};

/// A base with the source "page". For each id, it has an area and a fact with the same citations.
inline KnowledgeBase citing(const std::vector<Cite>& cites,
                            const std::vector<TitledSection>& source = short_source()) {
    using Json = nlohmann::ordered_json;
    Json sections = Json::array();
    for (const auto& [id, title, paragraphs, known] : source) {
        Json section{{"id", id}, {"title", title}};
        for (const auto& paragraph : paragraphs) {
            if (!known) break;
            section["paragraphs"].push_back(ask::to_hex(ask::fingerprint(paragraph)));
        }
        sections.push_back(section);
    }
    std::map<std::string, Json> cited;
    for (const auto& [id, at, words] : cites) {
        Json one{{"at", at}};
        if (!words.empty()) one["words"] = words;
        cited[id].push_back(one);
    }
    Json areas = Json::array();
    Json facts = Json::array();
    for (const auto& [id, cite] : cited) {
        areas.push_back({{"id", id}, {"name", "Area " + id}, {"cite", cite}});
        facts.push_back({{"subject", "body"},
                         {"relation", "shares-area"},
                         {"object", id},
                         {"statement", "They share " + id + "."},
                         {"cite", cite}});
    }
    const Json other = Json::array({{{"at", "other"}}});
    const Json base{{"format", 1},
                    {"hub", "hub"},
                    {"sources",
                     {{{"id", "page"}, {"title", "Page"}, {"sections", sections}},
                      {{"id", "other"}, {"title", "Other"}}}},
                    {"organizations",
                     {{{"id", "hub"}, {"name", "Hub"}, {"cite", other}},
                      {{"id", "body"}, {"name", "Body"}, {"cite", other}}}},
                    {"areas", areas},
                    {"facts", facts}};
    return loaded({base.dump()});
}

inline ask::Verification verified(const KnowledgeBase& kb, std::string_view text) {
    return ask::verify(kb, *kb.find_source("page"), text);
}

/// A paragraph as "SECTION/NUMBER": "joint/2".
inline std::string in_short(const KnowledgeBase& kb, ask::ParagraphRef place) {
    return std::string(kb.text(kb.section(place.section).id)) + '/' +
           std::to_string(place.paragraph);
}

/// "supported", "moved joint/3": the support of each area. Checks that its fact has the same.
inline std::map<std::string, std::string> said_of(const KnowledgeBase& kb, std::string_view text) {
    const auto verification = verified(kb, text);
    std::map<std::string, std::string> said;
    std::map<std::string, ask::Support> of_facts;
    for (const auto& record : verification.records) {
        if (const auto* fact = std::get_if<FactIndex>(&record.record)) {
            of_facts[std::string(kb.id(kb.fact(*fact).object))] = record.support;
            continue;
        }
        std::string& text_of = said[std::string(kb.id(std::get<EntityIndex>(record.record)))];
        text_of = id_of(record.support);
        for (const auto number : record.citations) {
            const auto& finding = verification.citations[number];
            if (ask::needs_move(finding)) text_of += ' ' + in_short(kb, *finding.now);
        }
    }
    CHECK(said.size() == of_facts.size());
    for (const auto& [id, support] : of_facts) {
        INFO(id);
        CHECK(said[id].starts_with(id_of(support)));
    }
    return said;
}

/// The support of the areas that are not supported.
inline std::map<std::string, std::string> unsupported(const KnowledgeBase& kb,
                                                      std::string_view text) {
    auto said = said_of(kb, text);
    std::erase_if(said, [](const auto& one) { return one.second == "supported"; });
    return said;
}

/// `kText` without one of its lines, counted from 0.
inline std::string text_without(std::size_t line) {
    auto lines = lines_of(kText);
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(line));
    return joined(lines);
}

/// `kText` with a line inserted before line `before`, counted from 0.
inline std::string text_with(std::size_t before, const std::string& line) {
    auto lines = lines_of(kText);
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(before), line);
    return joined(lines);
}

/// The paragraphs that have changed or moved: "joint/2 reordered joint/3".
inline std::vector<std::string> changes_in(const KnowledgeBase& kb, std::string_view text) {
    std::vector<std::string> changes;
    for (const auto& [change, before, now] : verified(kb, text).paragraphs) {
        if (change == ask::ParagraphChange::same && before == now) continue;
        std::string line = before ? in_short(kb, *before) + ' ' : std::string();
        line += id_of(change);
        if (now) line += ' ' + in_short(kb, *now);
        changes.push_back(line);
    }
    return changes;
}

}  // namespace liaison::test
