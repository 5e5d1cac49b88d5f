// SPDX-License-Identifier: MIT
#include "render/brief.hpp"

#include <fmt/format.h>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/views/profile.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/table/source_list.hpp"
#include "render/text/markdown.hpp"
#include "render/text/phrases.hpp"
#include "render/text/printable_format.hpp"
#include "render/text/profile_phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

class Brief {
  public:
    Brief(const KnowledgeBase& kb, Sink& sink)
        : kb_(kb), sink_(sink), numbers_(kb, {Format::markdown}) {}

    /// `if_none` is the text to print if there are no partners.
    void write(std::string_view if_none) {
        if (kb_.title().empty()) line("# Partners of ", ask::short_name(kb_, kb_.hub()));
        if (!kb_.title().empty()) line("# ", kb_.title());
        if (!kb_.description().empty()) line("\n", kb_.description());
        const auto partners = ask::nested(kb_, ask::partners(kb_));
        if (partners.empty()) line("\n", fmt::format("Partners: {}", if_none));
        for (const auto& partner : partners) {
            write_profile(ask::profile_of(kb_, partner.entity, {}));
        }
        write_footnotes(kb_, numbers_, CiteMode::full, sink_);
    }

  private:
    void line(text::Literal before, std::string_view text) { line(text::Printable(before), text); }

    void line(const text::Printable& before, std::string_view text) {
        sink_.write(format("{}{}\n", before, markdown_line(text)));
    }

    void write_profile(const ask::Profile& profile) {
        line("\n## ", title_of(kb_, profile.entity, numbers_));
        line("\n", standing_of(kb_, profile, numbers_));
        const auto aliases = aliases_of(kb_, profile.entity);
        if (!aliases.empty()) line("\n", aliases);
        const auto note = note_of(kb_, profile.entity);
        if (!note.empty()) line("\n", note);
        const auto facts = facts_of_heading(profile);
        if (!facts.empty()) sink_.write("\n### Cooperation\n\n");
        for (const FactIndex fact : facts) line("- ", cited(statement_of(kb_, fact), fact));
        for (const auto& facet : profile.facets) {
            line("\n### ", heading_of(kb_, profile.entity, facet.id));
            if (facet.connections.empty()) line("\n", kNotStated);
            if (!facet.connections.empty()) sink_.write("\n");
            for (const auto& connection : facet.connections)
                write_connection(profile.entity, facet.id, connection);
        }
    }

    /// Writes name, status and details of a connection, then the sentences of its facts.
    void write_connection(EntityIndex partner, ask::FacetId facet,
                          const ask::Connection& connection) {
        auto text = fmt::format("{}: {}", name_of_connection(kb_, facet, connection),
                                status_of(kb_, connection));
        const auto detail = detail_of(kb_, partner, facet, connection);
        text += detail.empty() ? "." : fmt::format(", {}.", detail);
        for (const FactIndex fact : connection.facts) {
            // The status and dates of a single fact are already in the details.
            const bool alone = connection.facts.size() == 1;
            text += ' ' + cited(alone ? sentence_of(kb_, fact) : statement_of(kb_, fact), fact);
        }
        line(format("{:{}}- ", "", 2 * connection.depth), text);
    }

    std::string cited(std::string_view sentence, FactIndex fact) {
        return fmt::format("{} {}", sentence, numbers_.numbers(citations_of(kb_, {fact})));
    }

    const KnowledgeBase& kb_;
    Sink& sink_;
    NumberedCitations numbers_;
};

}  // namespace

void write_brief(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    const KnowledgeBase part = materialize_subgraph(kb, subgraph);
    Brief(part, sink).write(ask::partners(kb).empty() ? kNotStated : kNothingMatches);
}

}  // namespace liaison::render
