// SPDX-License-Identifier: MIT
#pragma once

// Loads knowledge bases from texts, and finds their faults.
//
//     const KnowledgeBase kb = loaded({base_text(), overlay_text});
//     const auto faults = faults_of({R"({"format": 2})"});

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/load.hpp"

namespace Catch {

template <>
struct StringMaker<liaison::load::Position> {
    static std::string convert(const liaison::load::Position& position) {
        return std::to_string(position.line) + ':' + std::to_string(position.column);
    }
};

}  // namespace Catch

namespace liaison::test {

/// Loads built-in knowledge bases and files by name, merged into one.
inline KnowledgeBase load_named(const std::vector<std::string>& names) {
    std::vector<load::Input> inputs;
    for (const auto& name : names) inputs.push_back(load::Input::named(name));
    return load::load(inputs);
}

/// The texts as inputs named 0.json, 1.json and so on.
inline std::vector<load::Input> inputs_of(const std::vector<std::string>& texts) {
    std::vector<load::Input> inputs;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        inputs.push_back(load::Input::of_text(std::to_string(i) + ".json", texts[i]));
    }
    return inputs;
}

inline KnowledgeBase loaded(const std::vector<std::string>& texts) {
    auto inputs = inputs_of(texts);
    return load::load(inputs);
}

inline std::string in_words(const load::Diagnostics& diagnostics) {
    std::ostringstream words;
    for (const auto& diagnostic : diagnostics.kept()) {
        words << load::id_of(diagnostic.code) << ' ' << diagnostic.to_string() << '\n';
    }
    return words.str();
}

/// The faults of the inputs; none if they are valid.
inline load::Diagnostics faults_in(std::vector<load::Input> inputs) {
    try {
        load::load(inputs);
    } catch (const load::DataError& error) {
        return error.diagnostics();
    }
    return {};
}

inline load::Diagnostics faults_of(const std::vector<std::string>& texts) {
    return faults_in(inputs_of(texts));
}

/// The only fault. The test fails if there are none or several.
inline load::Diagnostic fault_of(const std::vector<std::string>& texts) {
    const auto faults = faults_of(texts);
    INFO(in_words(faults));
    REQUIRE(faults.count() == 1);
    return faults.kept().front();
}

/// The line and column of a byte, counted from the beginning of the text.
inline load::Position position_at(std::string_view text, std::size_t offset) {
    load::Position position{1, 1};
    std::size_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (; i < offset; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '\n') {
            position = {position.line + 1, 1};
        } else if ((byte & 0xC0U) != 0x80U) {
            ++position.column;
        }
    }
    return position;
}

/// A text without its mark §, and the position of the mark, where a fault is expected.
struct Marked {
    std::string text;
    load::Position position;
};

inline Marked marked(std::string text) {
    constexpr std::string_view kMark = "§";
    const auto offset = text.find(kMark);
    REQUIRE(offset != std::string::npos);
    text.erase(offset, kMark.size());
    return {text, position_at(text, offset)};
}

/// The text with each occurrence of `from` replaced.
inline std::string with_replaced(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// Texts to be inserted into `base_text`, which has a hub, a body, an area and a group.
struct Additions {
    std::string members;  ///< members of the document, each followed by a comma
    std::string sources;  ///< list elements, each after a comma; so are the following
    std::string organizations;
    std::string areas;
    std::string groups;
    std::string facts;
};

/// An entity whose name equals its id.
inline std::string entity_text(const std::string& id) {
    return R"({ "id": ")" + id + R"(", "name": ")" + id + R"(", "cite": [{ "at": "page" }] })";
}

/// The same after a comma, for `Additions`.
inline std::string added_entity(const std::string& id) { return ", " + entity_text(id); }

/// A fact after a comma, for `Additions`. `more` has further members, each followed by a comma.
inline std::string added_fact(const std::string& subject, const std::string& relation,
                              const std::string& object, const std::string& more = {}) {
    return R"(, { "subject": ")" + subject + R"(", "relation": ")" + relation +
           R"(", "object": ")" + object + R"(", "statement": "S.", )" + more +
           R"("cite": [{ "at": "page" }] })";
}

inline std::string base_text(const Additions& more = {}) {
    std::string text = R"({
  "format": 1, @members
  "hub": "hub",
  "sources": [
    { "id": "page", "title": "Page", "sections": [
      { "id": "top", "title": "Top", "paragraphs": ["00000000000000aa", "00000000000000ab"] } ] }@sources
  ],
  "organizations": [
    { "id": "hub", "name": "The Hub", "cite": [{ "at": "page" }] },
    { "id": "body", "name": "A Body", "cite": [{ "at": "page#top/1" }] }@organizations
  ],
  "areas": [
    { "id": "area", "name": "An Area", "cite": [{ "at": "page#top/2" }] }@areas
  ],
  "groups": [
    { "id": "group", "name": "A Group", "cite": [{ "at": "page#top/0" }] }@groups
  ],
  "facts": [
    { "subject": "body", "relation": "works-with", "object": "hub", "statement": "They work.",
      "cite": [{ "at": "page#top/1", "words": "work" }] }@facts
  ]
}
)";
    text = with_replaced(text, "@members", more.members);
    text = with_replaced(text, "@sources", more.sources);
    text = with_replaced(text, "@organizations", more.organizations);
    text = with_replaced(text, "@areas", more.areas);
    text = with_replaced(text, "@groups", more.groups);
    return with_replaced(text, "@facts", more.facts);
}

}  // namespace liaison::test
