// SPDX-License-Identifier: MIT
#include "brief.hpp"

#include <fmt/format.h>

#include <set>

#include "liaison/ask/names.hpp"
#include "liaison/ask/partners.hpp"
#include "liaison/ask/profile.hpp"
#include "liaison/render/citations.hpp"
#include "liaison/render/table.hpp"
#include "part.hpp"
#include "profile_parts.hpp"
#include "wording.hpp"

namespace liaison::render {
namespace {

class Brief {
  public:
    Brief(const KnowledgeBase& kb, Sink& sink) : kb_(kb), sink_(sink), numbers_(kb) {}

    void write() {
        const auto title = kb_.title().empty() ? std::string_view("Partners") : kb_.title();
        sink_.write(fmt::format("# {}\n", markdown_escaped(title)));
        if (!kb_.description().empty()) {
            sink_.write(fmt::format("\n{}\n", markdown_escaped(kb_.description())));
        }
        const auto partners = ask::nested(kb_, ask::partners(kb_));
        if (partners.empty()) sink_.write(fmt::format("\nPartners: {}.\n", kNotStated));
        for (const ask::Nested& partner : partners) write(partner.entity);
        if (!numbers_.lines().empty()) sink_.write("\n");
        for (const auto& line : numbers_.lines()) {
            sink_.write(fmt::format("[^{}]: {}\n", line.number, note_of(line.citation)));
        }
    }

  private:
    void write(EntityIndex partner) {
        const ask::Profile profile = ask::profile_of(kb_, partner, {});
        sink_.write(fmt::format("\n## {}\n\n", markdown_escaped(ask::full_name(kb_, partner))));
        std::set<FactIndex> said;
        for (const auto* facts : {&profile.standing, &profile.parts, &profile.cooperation}) {
            for (const FactIndex fact : *facts) {
                if (said.insert(fact).second) sink_.write(fmt::format("- {}\n", sentence(fact)));
            }
        }
        for (const ask::Aspect& aspect : profile.aspects) {
            const auto heading = markdown_escaped(heading_of(kb_, partner, aspect.id));
            if (aspect.ties.empty()) {
                sink_.write(fmt::format("\n**{}**: {}.\n", heading, kNotStated));
                continue;
            }
            sink_.write(fmt::format("\n**{}**\n\n", heading));
            for (const ask::Tie& tie : aspect.ties) write(partner, aspect.id, tie);
        }
    }

    void write(EntityIndex partner, ask::AspectId aspect, const ask::Tie& tie) {
        std::string terms = status_of(tie);
        const auto detail = detail_of(kb_, partner, aspect, tie);
        if (!detail.empty()) terms += fmt::format(", {}", detail);
        sink_.write(fmt::format("- {} ({}):", markdown_escaped(name_of_tie(kb_, aspect, tie)),
                                markdown_escaped(terms)));
        for (const FactIndex fact : tie.facts) sink_.write(fmt::format(" {}", sentence(fact)));
        sink_.write("\n");
    }

    /// The statement with its footnotes.
    std::string sentence(FactIndex fact) {
        std::string text = markdown_escaped(statement_of(kb_, fact));
        for (const char c : numbers_.numbers(citations_of(kb_, {fact}))) {
            text += c;
            if (c == '[') text += '^';
        }
        return text;
    }

    std::string note_of(const Citation& citation) const {
        std::string text = markdown_escaped(fmt::format(
            "{}; {}", source_in_words(kb_, citation.source), cited_in_words(kb_, citation)));
        const auto url = kb_.text(kb_.source(citation.source).url);
        if (!url.empty()) text += fmt::format(" {}", markdown_address(url));
        return text;
    }

    const KnowledgeBase& kb_;
    Sink& sink_;
    NumberedCitations numbers_;
};

}  // namespace

void write_brief(const KnowledgeBase& kb, const Subset& subset, Sink& sink) {
    const KnowledgeBase part = part_of(kb, subset);
    Brief(part, sink).write();
}

}  // namespace liaison::render
