// SPDX-License-Identifier: MIT
#include "render/document/entry.hpp"

#include <algorithm>
#include <set>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/conflict.hpp"
#include "liaison/model/text.hpp"
#include "render/text/phrases.hpp"
#include "render/text/profile_phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Connection;
using ask::FacetId;

Html status_html(Status status, bool direct) {
    return html("<span class=\"s {}{}\">{}</span>", class_of(status), direct ? "" : " via",
                label_of(status));
}

Html remark(const Html& text) {
    return text.empty() ? Html() : html("<span class=\"when\">{}</span>", text);
}

class Entry {
  public:
    Entry(Document& document, const ask::Profile& profile)
        : document_(document),
          kb_(document.kb),
          profile_(profile),
          entity_(profile.entity),
          is_body_(kb_.entity(entity_).type == EntityType::organization) {}

    void write() {
        document_.passages.enter(entity_);
        heading();
        statements(is_body_ ? "Cooperation" : "Part of", facts_of_heading(profile_));
        for (const auto& facet : profile_.facets) section(facet);
        rest();
        silence();
        document_.sink.write("</article>\n");
        document_.passages.leave();
    }

  private:
    void heading() {
        auto& passages = document_.passages;
        document_.write(html(
            "<article class=\"entity\" id=\"{}\">\n<h3>{}</h3>\n<p class=\"under\">{}",
            anchor_of(kb_, entity_), passages.linked(title_of(kb_, entity_, passages.numbers())),
            passages.linked(standing_of(kb_, profile_, passages.numbers()))));
        for (const auto& remark : remarks_on(kb_, profile_)) {
            document_.write(html("<br>{}", remark));
        }
        document_.sink.write("</p>\n");
    }

    /// A section of statements, each about its object.
    void statements(std::string_view heading, const std::vector<FactIndex>& facts) {
        if (facts.empty()) return;
        open(heading);
        for (const FactIndex fact : facts) {
            const EntityIndex subject = kb_.fact(fact).subject;
            row({}, document_.link(subject == entity_ ? kb_.fact(fact).object : subject), fact);
        }
        close();
    }

    void section(const ask::Facet& facet) {
        std::vector<const Connection*> rows;
        std::vector<const Connection*> named;
        for (const auto& connection : facet.connections) {
            if (has_rows(facet.id, connection)) {
                rows.push_back(&connection);
            } else if (entity_ != kb_.hub()) {
                named.push_back(&connection);
            }
        }
        const auto heading = heading_of(kb_, entity_, facet.id);
        if (!rows.empty()) {
            open(heading);
            for (const Connection* connection : rows) write(facet.id, *connection);
            close();
        }
        if (!named.empty()) list(facet.id, heading, named);
        if (facet.more > 0 && entity_ != kb_.hub()) {
            document_.write(
                html("<p class=\"soft\">and {} more; <code>liaison show {}</code> has them</p>\n",
                     facet.more, kb_.id(entity_)));
        }
    }

    /// Whether statements are written rather than names. The others are in the entries of those
    /// with which they begin.
    bool has_rows(FacetId facet, const Connection& connection) const {
        const bool own = std::ranges::any_of(
            connection.facts, [&](FactIndex fact) { return kb_.fact(fact).subject == entity_; });
        if (entity_ == kb_.hub()) return own && connection.through.empty();
        if (is_body_) return facet != FacetId::partners;
        return own && connection.through.empty();
    }

    void write(FacetId facet, const Connection& connection) {
        std::string part = part_of_holder(kb_, facet, connection);
        text::append_item(part, context_of(kb_, entity_, connection));
        Html about;
        if (connection.entity != above_) {
            about = document_.link(connection.entity, name_of_connection(kb_, facet, connection));
        }
        above_ = connection.entity;
        if (!part.empty()) about += html("<span class=\"when\">{}</span>", part);
        const Html id = anchor(connection.entity);
        if (!connection.through.empty()) return through(id, about, connection);
        bool first = true;
        for (const FactIndex fact : connection.facts) {
            row(first ? id : Html(), first ? about : Html(), fact);
            first = false;
        }
    }

    /// The attribute `id` of a row, or nothing if an earlier row about the entity has it.
    Html anchor(EntityIndex about) {
        if (!anchored_.insert(about).second) return {};
        return html(" id=\"{}\"", anchor_of(kb_, entity_, about));
    }

    /// `about` is empty if the row above is about the same.
    void row(const Html& id, const Html& about, FactIndex fact) {
        document_.write(
            html("<li{}{}><span class=\"about\">{}</span><span class=\"say\">{}</span>"
                 "<span class=\"how\">{}</span></li>\n",
                 id, about.empty() ? html(" class=\"same\"") : Html(), about,
                 statement_html(document_, fact), manner_of(kb_, fact)));
    }

    void through(const Html& id, const Html& about, const Connection& connection) {
        Html how;
        for (const Status status : connection.statuses) how += status_html(status, false);
        std::string remarks = fmt::format("not said of {} itself", ask::short_name(kb_, entity_));
        if (connection.collective) text::append_item(remarks, kSaidOfSeveral);
        if (is_disputed(kb_, connection.facts)) text::append_item(remarks, kSourcesDiffer);
        document_.write(
            html("<li{}><span class=\"about\">{}</span><span class=\"say through\">"
                 "through {} {}</span><span class=\"how\">{}{}</span></li>\n",
                 id, about, through_of(kb_, entity_, connection),
                 document_.passages.marks(connection.facts), how, remark(html("{}", remarks))));
    }

    /// One paragraph with the names of connections.
    void list(FacetId facet, std::string_view heading, const std::vector<const Connection*>& all) {
        Html names;
        for (const Connection* connection : all) {
            const bool direct = connection->through.empty();
            Html name =
                document_.link(connection->entity, name_of_connection(kb_, facet, *connection));
            std::string details = detail_of(kb_, entity_, facet, *connection);
            const std::string status = status_of(kb_, *connection);
            if (status != label_of(Status::current)) text::append_item(details, status);
            if (!details.empty()) name += html(" ({})", details);
            name += html(" {}", document_.passages.marks(connection->facts));
            names.append(direct ? name : html("<span class=\"soft\">{}</span>", name), "; ");
        }
        document_.write(html("<p class=\"who\"><strong>{}:</strong> {}</p>\n", heading, names));
    }

    /// The statements that begin with the entity and are not among those above.
    void rest() {
        std::vector<FactIndex> facts;
        for (const FactIndex fact : kb_.facts_from(entity_)) {
            if (!document_.printed[to_index(fact)]) facts.push_back(fact);
        }
        statements("Further statements", facts);
    }

    void silence() {
        if (entity_ == kb_.hub()) return;
        const auto silent = ask::not_stated(profile_);
        if (silent.empty()) return;
        document_.write(
            html("<p class=\"silent\"><strong>Not stated</strong> in the sources: {}</p>\n",
                 text::joined(silent, ", ")));
    }

    void open(std::string_view heading) {
        above_ = kNoEntity;
        document_.write(html("<h4>{}</h4>\n<ul class=\"facts\">\n", heading));
    }
    void close() { document_.sink.write("</ul>\n"); }

    Document& document_;
    const KnowledgeBase& kb_;
    const ask::Profile& profile_;
    EntityIndex entity_;
    bool is_body_;
    std::set<EntityIndex> anchored_;
    EntityIndex above_ = kNoEntity;  ///< what the row above is about
};

Html side(Document& document, FactIndex fact) {
    return html("<div><p class=\"say\">{}</p><p class=\"how\">{}</p></div>",
                statement_html(document, fact), manner_of(document.kb, fact));
}

}  // namespace

Html statement_html(Document& document, FactIndex fact) {
    const KnowledgeBase& kb = document.kb;
    document.printed[to_index(fact)] = true;
    Html sentence = html("{} {}", kb.text(kb.fact(fact).statement),
                         document.passages.marks(citations_of(kb, {fact})));
    if (const auto note = kb.text(kb.fact(fact).note); !note.empty()) {
        sentence += html("<span class=\"note\">Note: {}</span>", note);
    }
    return sentence;
}

Html manner_of(const KnowledgeBase& kb, FactIndex fact) {
    Html remarks;
    if (const auto dates = dates_of(kb.fact(fact)); !dates.empty())
        remarks.append(whole_dates(dates));
    if (const auto marks = marks_of(kb, fact); !marks.empty()) remarks.append(html("{}", marks));
    return html("{}{}", status_html(kb.fact(fact).status, true), remark(remarks));
}

void write_entry(Document& document, const ask::Profile& profile) {
    Entry(document, profile).write();
}

void write_differences(Document& document) {
    const auto all = conflicts(document.kb);
    if (all.empty()) return;
    document.sink.write(
        "<section class=\"chapter\" id=\"d-differences\">\n<h2>Where sources differ</h2>\n"
        "<p class=\"soft\">Neither statement is corrected.</p>\n");
    for (const Conflict& conflict : all) {
        document.write(html("<div class=\"differ\">{}{}</div>\n", side(document, conflict.first),
                            side(document, conflict.second)));
    }
    document.sink.write("</section>\n");
}

}  // namespace liaison::render
