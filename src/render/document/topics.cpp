// SPDX-License-Identifier: MIT
#include "render/document/topics.hpp"

#include <algorithm>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "render/text/phrases.hpp"
#include "render/text/profile_phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

/// Those with which facts about the topic begin: "UNODC [3], ICAO (exploring) [4]".
Html holders_of(Document& document, EntityIndex topic) {
    const KnowledgeBase& kb = document.kb;
    Html list;
    for (const FactIndex index : kb.facts_to(topic)) {
        const Fact& fact = kb.fact(index);
        Html item = document.link(fact.subject);
        std::string details;
        if (fact.status != Status::current) details = label_of(fact.status);
        text::append_item(details, marks_of(kb, index));
        if (!details.empty()) item += html(" ({})", details);
        list.append(html("{} {}", item, document.passages.marks(citations_of(kb, {index}))));
    }
    return list;
}

void write_topic(Document& document, const ask::Nested& nested) {
    const KnowledgeBase& kb = document.kb;
    const EntityIndex topic = nested.entity;
    const Entity& record = kb.entity(topic);
    document.passages.enter(topic);
    std::string remarks;
    const auto remark = [&](std::string_view text) { text::append_item(remarks, text, " · "); };
    std::string kind(kb.text(record.kind));
    std::ranges::replace(kind, '-', ' ');
    remark(kind);
    if (record.broader != kNoEntity) {
        remark(fmt::format("narrower than {}", kb.name(record.broader)));
    }
    remark(aliases_of(kb, topic));
    remark(note_of(kb, topic));
    Html text = html("<strong>{}</strong> {}", ask::full_name(kb, topic),
                     document.passages.marks(citations_of(kb, topic, {})));
    if (!remarks.empty()) text += html(" <span class=\"soft\">{}</span>", remarks);
    if (const Html holders = holders_of(document, topic); !holders.empty()) {
        text += html("<br>{}", holders);
    }
    document.write(html("<li id=\"{}\" class=\"depth-{}\">{}</li>\n", anchor_of(kb, topic),
                        std::min<std::size_t>(nested.depth, 6), text));
    document.passages.leave();
}

}  // namespace

void write_topics(Document& document, EntityType type, std::string_view heading) {
    const auto topics = ask::nested(document.kb, entities_of(document.kb, type));
    if (topics.empty()) return;
    document.write(
        html("<section class=\"chapter\" id=\"d-{}\">\n<h2>{}</h2>\n<ul class=\"topics\">\n",
             array_key_of(type), heading));
    for (const auto& topic : topics) write_topic(document, topic);
    document.sink.write("</ul>\n</section>\n");
}

}  // namespace liaison::render
