// SPDX-License-Identifier: MIT
#include "render/document/document.hpp"

#include <algorithm>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/render/picture/network_picture.hpp"
#include "render/document/entry.hpp"
#include "render/document/front.hpp"
#include "render/document/grid.hpp"
#include "render/document/source_chapter.hpp"
#include "render/document/topics.hpp"
#include "render/picture/svg.hpp"

namespace liaison::render {
namespace {

/// Selects the connections to show, and enough facts of each that its status and sources are clear.
ask::ProfileFilter filter() {
    ask::ProfileFilter filter;
    filter.limits = {.connections = kMostConnections, .facts = 24};
    return filter;
}

/// The organizations that are no partners: the hub first, then by name.
std::vector<EntityIndex> other_organizations(const KnowledgeBase& kb) {
    auto others = entities_of(kb, EntityType::organization);
    std::erase_if(others, [&](EntityIndex one) { return ask::is_partner(kb, one); });
    std::vector<EntityIndex> ordered;
    for (const auto& nested : ask::nested(kb, others)) ordered.push_back(nested.entity);
    std::ranges::stable_partition(ordered, [&](EntityIndex one) { return one == kb.hub(); });
    return ordered;
}

void open_chapter(Document& document, std::string_view id, std::string_view heading) {
    document.write(html("<section class=\"chapter\" id=\"d-{}\">\n<h2>{}</h2>\n", id, heading));
}

void close_chapter(Document& document) { document.sink.write("</section>\n"); }

void write_profiles(Document& document) {
    open_chapter(document, "profiles", "Profiles of the partners");
    for (const auto& profile : document.profiles) write_entry(document, profile);
    const auto all = document.partners.size();
    if (const auto shown = document.profiles.size(); shown < all) {
        document.write(
            html("<p class=\"soft\">This page has the profiles of {} of {} partners. Filters make "
                 "a page "
                 "of others: <code>liaison export --format html --partner NAME</code>.</p>\n",
                 shown, all));
    }
    close_chapter(document);
}

void write_entries(Document& document, std::string_view id, std::string_view heading,
                   const std::vector<EntityIndex>& entities) {
    if (entities.empty()) return;
    open_chapter(document, id, heading);
    for (const EntityIndex entity : entities) {
        write_entry(document, ask::profile_of(document.kb, entity, filter()));
    }
    close_chapter(document);
}

void write_network(Document& document) {
    document.sink.write(
        "<section class=\"chapter\" id=\"network\" aria-labelledby=\"d-network\">\n"
        "<h2 id=\"d-network\">Network</h2>\n");
    const auto boxes = boxes_in_network(document.kb, full_subgraph(document.kb));
    if (boxes > kMostBoxes) {
        document.write(html(
            "<p class=\"soft\">A picture of {} organizations, areas and other things would not be "
            "legible, so this page has none of all. Draw a part: <code>liaison export --format svg "
            "--partner NAME</code>.</p>\n",
            boxes));
    } else {
        document.sink.write(
            "<div class=\"scroll picture\" tabindex=\"0\" role=\"region\" aria-label=\"Picture of "
            "the "
            "network\">\n");
        write_network_element(document.kb, document.sink);
        document.sink.write("</div>\n");
    }
    document.sink.write("</section>\n");
}

std::vector<EntityIndex> in_order(const KnowledgeBase& kb, EntityType type) {
    std::vector<EntityIndex> entities;
    for (const auto& nested : ask::nested(kb, entities_of(kb, type))) {
        entities.push_back(nested.entity);
    }
    return entities;
}

}  // namespace

Document::Document(const KnowledgeBase& data, Sink& to)
    : kb(data),
      sink(to),
      passages(data),
      partners(ask::nested(data, ask::partners(data))),
      has_entry(data.entities().size(), true),
      printed(data.facts().size()) {
    for (std::size_t i = 0; i < partners.size(); ++i) {
        const EntityIndex partner = partners[i].entity;
        if (i < kMostProfiles) {
            profiles.push_back(ask::profile_of(kb, partner, filter()));
        } else {
            has_entry[to_index(partner)] = false;
        }
    }
}

Html Document::link(EntityIndex entity, std::string_view text) const {
    if (!has_entry[to_index(entity)]) return html("{}", text);
    return html("<a href=\"#{}\">{}</a>", anchor_of(kb, entity), text);
}

Html Document::link(EntityIndex entity) const { return link(entity, ask::short_name(kb, entity)); }

void write_document(const KnowledgeBase& kb, Sink& sink) {
    Document document(kb, sink);
    write_front(document);
    write_grid(document);
    write_network(document);
    write_profiles(document);
    write_entries(document, "others",
                  fmt::format("{} and other organizations", ask::short_name(kb, kb.hub())),
                  other_organizations(kb));
    for (const auto& [type, heading] :
         {std::pair(EntityType::group, "Groups"), std::pair(EntityType::initiative, "Initiatives"),
          std::pair(EntityType::instrument, "Agreements and resolutions")}) {
        write_entries(document, array_key_of(type), heading, in_order(kb, type));
    }
    write_topics(document, EntityType::area, "Areas");
    write_topics(document, EntityType::activity, "Activities");
    write_differences(document);
    write_source_chapter(document);
}

}  // namespace liaison::render
