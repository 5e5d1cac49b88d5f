// SPDX-License-Identifier: MIT
#include "render/document/front.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/conflict.hpp"
#include "liaison/model/text.hpp"
#include "liaison/model/unreachable.hpp"
#include "render/text/phrases.hpp"
#include "render/text/status_letters.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

using ask::FacetId;

constexpr std::array kCounted{FacetId::areas,       FacetId::activities,    FacetId::groups,
                              FacetId::initiatives, FacetId::contributions, FacetId::instruments};

/// "INTERPOL (63), UNODC (24), UN (23) and 33 others": the publishers with most sources, and how
/// many sources each has.
std::string publishers(const KnowledgeBase& kb) {
    constexpr std::size_t kMostNamed = 3;
    std::map<std::string_view, std::size_t> counts;
    for (const Source& source : kb.sources()) {
        if (!source.publisher.empty()) ++counts[kb.text(source.publisher)];
    }
    std::vector<std::pair<std::string_view, std::size_t>> all(counts.begin(), counts.end());
    std::ranges::stable_sort(all, std::greater(), [](const auto& one) { return one.second; });
    std::string list;
    for (std::size_t i = 0; i < std::min(all.size(), kMostNamed); ++i) {
        const auto& [publisher, count] = all[i];
        text::append_item(list, all.size() == 1 ? std::string(publisher)
                                                : fmt::format("{} ({})", publisher, count));
    }
    if (all.size() > kMostNamed) {
        list += fmt::format(" and {}", text::counted(all.size() - kMostNamed, "other", "others"));
    }
    return list;
}

/// "seen 2026-11-24", "seen 2026-11-24 to 2026-11-26", or empty.
std::string days_seen(const KnowledgeBase& kb) {
    Date first;
    Date last;
    for (const Source& source : kb.sources()) {
        const Date day = source.retrieved;
        if (day.absent()) continue;
        if (first.absent() || day < first) first = day;
        if (last < day) last = day;
    }
    if (first.absent()) return {};
    return fmt::format("seen {}", dates_of(first, last));
}

void write_scope(Document& document) {
    const KnowledgeBase& kb = document.kb;
    const auto sources = kb.sources().size();
    if (!kb.description().empty()) {
        document.write(html("<p class=\"scope\">{}</p>\n", kb.description()));
    }
    std::string details;
    if (const auto list = publishers(kb); !list.empty()) {
        details = fmt::format("published by {}", list);
    }
    text::append_item(details, days_seen(kb), "; ");
    document.write(html(
        "<p class=\"{}\">What {} {} about the work of {} with {}{}. “Not stated” means "
        "that the sources are silent, not that there is nothing.</p>\n",
        kb.description().empty() ? "scope" : "soft", text::counted(sources, "source", "sources"),
        sources == 1 ? "states" : "state",
        text::counted(document.partners.size(), "partner", "partners"),
        ask::short_name(kb, kb.hub()), details.empty() ? details : fmt::format(" ({})", details)));
}

void write_contents(Document& document) {
    const KnowledgeBase& kb = document.kb;
    Html items;
    const auto item = [&](std::string_view id, std::size_t count, std::string_view one,
                          std::string_view several) {
        if (count == 0) return;
        items += html("<li><a href=\"#{}\"><strong>{}</strong> {}</a></li>", id, count,
                      count == 1 ? one : several);
    };
    const auto of_type = [&](EntityType type) {
        item(fmt::format("d-{}", array_key_of(type)), entities_of(kb, type).size(), label_of(type),
             array_key_of(type));
    };
    item("d-partners", document.partners.size(), "partner", "partners");
    item("d-coverage", kb.facts().size(), "statement", "statements");
    items += html(
        "<li><a href=\"#d-matrix\">Matrix</a></li><li><a href=\"#network\">Network</a></li>"
        "<li><a href=\"#d-profiles\">Profiles</a></li>");
    for (const EntityType type : {EntityType::group, EntityType::initiative, EntityType::instrument,
                                  EntityType::area, EntityType::activity}) {
        of_type(type);
    }
    item("d-differences", conflicts(kb).size(), "difference", "differences");
    item("d-sources", kb.sources().size(), "source", "sources");
    document.write(
        html("<nav class=\"contents\" aria-label=\"Contents\"><ul>{}</ul></nav>\n", items));
}

/// The number of different things in a facet, with those that are left out.
std::size_t things_in(const ask::Facet& facet) {
    std::vector<EntityIndex> things;
    for (const auto& connection : facet.connections) things.push_back(connection.entity);
    std::ranges::sort(things);
    const auto repeated = std::ranges::unique(things);
    return things.size() - repeated.size() + facet.more;
}

Html number(std::size_t count) {
    return count == 0 ? html("<td class=\"none\">–</td>") : html("<td>{}</td>", count);
}

/// The number of facts with the entity as subject, object or context.
std::size_t facts_naming(const KnowledgeBase& kb, EntityIndex entity) {
    return kb.facts_from(entity).size() + kb.facts_to(entity).size() +
           kb.facts_around(entity).size();
}

/// The name of a partner for the index: the short one, followed by the full one.
Html name_in_index(const Document& document, EntityIndex partner) {
    const KnowledgeBase& kb = document.kb;
    Html name = document.link(partner);
    if (ask::short_name(kb, partner) != kb.name(partner)) {
        name += html(" <span class=\"soft\">{}</span>", kb.name(partner));
    }
    return name;
}

void write_index(Document& document) {
    const KnowledgeBase& kb = document.kb;
    document.sink.write(
        "<section class=\"chapter\" id=\"d-partners\">\n<h2>Partners</h2>\n"
        "<p class=\"soft\">How many things are stated about each; – is “not stated”.</p>\n"
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Index of partners\">"
        "<table class=\"grid index\">\n<thead><tr><th scope=\"col\">Partner</th>");
    for (const FacetId facet : kCounted) {
        document.write(html("<th scope=\"col\">{}</th>", sentence_case(id_of(facet))));
    }
    document.sink.write("<th scope=\"col\">Statements</th></tr></thead>\n<tbody>\n");
    for (std::size_t i = 0; i < document.partners.size(); ++i) {
        const auto& [partner, depth, above, placement] = document.partners[i];
        Html cells;
        for (const FacetId facet : kCounted) {
            if (i >= document.profiles.size()) break;
            cells += number(things_in(*document.profiles[i].facet(facet)));
        }
        if (cells.empty()) cells = html("<td colspan=\"{}\"></td>", kCounted.size());
        document.write(html("<tr><th scope=\"row\" class=\"depth-{}\">{}</th>{}{}</tr>\n",
                            std::min<std::size_t>(depth, 6), name_in_index(document, partner),
                            cells, number(facts_naming(kb, partner))));
    }
    document.sink.write("</tbody>\n</table></div>\n");
    if (document.partners.empty()) document.write(html("<p>{}</p>\n", kNotStated));
    document.sink.write("</section>\n");
}

/// What facts of a relation are about, in the words of this page.
std::string_view subject_of(Relation relation) {
    switch (relation) {
        case Relation::works_with: return "Cooperation";
        case Relation::endorses: return "Endorsements";
        case Relation::shares_area: return "Areas shared";
        case Relation::addresses: return "Areas of groups, initiatives and instruments";
        case Relation::shares_activity: return "Activities";
        case Relation::contributes: return "Contributions";
        case Relation::takes_part_in: return "Part in groups and initiatives";
        case Relation::based_on: return "Basis in instruments";
        case Relation::part_of: return "Parts of a whole";
    }
    unreachable();
}

void write_coverage(Document& document) {
    const KnowledgeBase& kb = document.kb;
    const auto statuses = words<Status>();
    std::map<Relation, std::vector<std::size_t>> counts;
    std::size_t dated = 0;
    std::size_t together = 0;
    std::size_t noted = 0;
    for (const Fact& fact : kb.facts()) {
        auto& row = counts[fact.relation];
        row.resize(statuses.size() + 1);
        ++row[static_cast<std::size_t>(fact.status)];
        ++row.back();
        if (!dates_of(fact).empty()) ++dated;
        if (fact.scope == Scope::collective) ++together;
        if (!fact.note.empty()) ++noted;
    }
    document.sink.write(
        "<section class=\"chapter\" id=\"d-coverage\">\n<h2>Statements</h2>\n"
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Statements by status\">"
        "<table class=\"grid\">\n<thead><tr><th scope=\"col\">About</th>");
    for (const auto& status : statuses) {
        document.write(html("<th scope=\"col\"><span class=\"s {}\">{}</span></th>",
                            class_of(status.value), status.label));
    }
    document.sink.write("<th scope=\"col\">all</th></tr></thead>\n<tbody>\n");
    for (const auto& [relation, row] : counts) {
        Html cells;
        for (const std::size_t count : row) cells += number(count);
        document.write(html("<tr><th scope=\"row\">{}</th>{}</tr>\n", subject_of(relation), cells));
    }
    document.write(
        html("</tbody>\n</table></div>\n<p class=\"soft\">Of {}, {} dated, {} {}, and {} a note. A "
             "status in "
             "outline is {}.</p>\n</section>\n",
             text::counted(kb.facts().size(), "statement", "statements"),
             text::counted(dated, "is", "are"), text::counted(together, "is", "are"),
             kSaidOfSeveral, text::counted(noted, "has", "have"), kThroughOthers));
}

}  // namespace

void write_front(Document& document) {
    write_scope(document);
    write_contents(document);
    write_index(document);
    write_coverage(document);
}

}  // namespace liaison::render
