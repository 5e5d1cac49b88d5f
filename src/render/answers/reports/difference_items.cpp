// SPDX-License-Identifier: MIT
#include "render/answers/reports/difference_items.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/words/fingerprint.hpp"
#include "liaison/load/format/format.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/answers/reports/difference_answer.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/text/profile_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Change;
using ask::Difference;
using ask::FieldChange;
using ask::RecordDelta;
using ask::SectionChange;
using ask::Versions;
using load::Key;
using load::name_of;

void add_detail(std::string& reference, std::string_view detail) {
    if (!detail.empty()) reference += fmt::format(" · {}", detail);
}

std::string described(const KnowledgeBase& kb, const Alias& alias) {
    const bool stated = alias.basis == Basis::stated;
    return fmt::format("{} ({}{})", text::quoted(kb.text(alias.name)), id_of(alias.kind),
                       stated ? "" : ", editorial");
}

std::string described(const KnowledgeBase& kb, const Citation& citation) {
    return cite_field(kb, {citation});
}

std::string described(const KnowledgeBase& kb, const Capture& capture) {
    std::string text =
        fmt::format("{} {}", capture.seen.to_string(), ask::to_hex(capture.fingerprint));
    const auto archived = kb.text(capture.archived);
    return archived.empty() ? text : fmt::format("{} <{}>", text, archived);
}

std::string described(const KnowledgeBase& kb, std::uint32_t section) {
    const Section& described = kb.section(section);
    return fmt::format("{} {}", kb.text(described.id), text::quoted(kb.text(described.title)));
}

/// "unodc, paragraphs 2, 4 to 7", or empty.
std::string described_paragraphs(std::string_view section,
                                 const std::vector<std::uint32_t>& paragraphs) {
    std::string runs;
    for (std::size_t first = 0; first < paragraphs.size();) {
        std::size_t last = first;
        while (last + 1 < paragraphs.size() && paragraphs[last + 1] == paragraphs[last] + 1) ++last;
        text::append_item(runs, std::to_string(paragraphs[first]));
        if (last > first) runs += fmt::format(" to {}", paragraphs[last]);
        first = last + 1;
    }
    if (runs.empty()) return {};
    return fmt::format("{}, {} {}", section, paragraphs.size() == 1 ? "paragraph" : "paragraphs",
                       runs);
}

/// Makes a `ChangedItem` of each change.
class ItemBuilder {
  public:
    explicit ItemBuilder(const Bases& bases) : bases_(bases) {}

    ChangedItem document(const std::vector<FieldChange>& fields) const {
        ChangedItem item{.what = kDocument, .title = std::string(bases_.after.title())};
        item.reading = item.title.empty() ? "A knowledge base without a title" : item.title;
        add_fields(fields, item.parts);
        return item;
    }

    ChangedItem of(const ask::SourceChange& change) const {
        const auto& [kb, index] = bases_.newest(change.record);
        const Source& source = kb.source(index);
        ChangedItem item = new_item(change, kSource, kb.text(source.id), kb.text(source.title));
        item.reference = fmt::format("{} {}", kSource, item.id);
        if (change.change != Change::changed) {
            add_detail(item.reference, kb.text(source.publisher));
            add_detail(item.reference, kb.text(source.url));
        }
        return item;
    }

    ChangedItem of(const ask::EntityChange& change) const {
        const auto& [kb, index] = bases_.newest(change.record);
        ChangedItem item = new_item(change, kEntity, kb.id(index), ask::full_name(kb, index));
        item.reference = fmt::format("{} {}", label_of(kb.entity(index).type), item.id);
        add_detail(item.reference, kb.text(kb.entity(index).kind));
        item.cite = cite_field(kb, citations_of(kb, index, {}));
        return item;
    }

    ChangedItem of(const ask::FactChange& change) const {
        const auto& [kb, index] = bases_.newest(change.record);
        const Fact& fact = kb.fact(index);
        ChangedItem item = new_item(change, kFact,
                                    fmt::format("{} {} {}", kb.id(fact.subject),
                                                rule_of(fact.relation).id, kb.id(fact.object)),
                                    kb.text(fact.statement));
        if (change.change != Change::changed) item.reading = statement_of(kb, index);
        item.reference = item.id;
        add_detail(item.reference, label_of(fact.role));
        if (fact.context != kNoEntity) {
            add_detail(item.reference, fmt::format("with {}", kb.id(fact.context)));
        }
        item.cite = cite_field(kb, citations_of(kb, {index}));
        return item;
    }

  private:
    template <typename Index>
    ChangedItem new_item(const ask::RecordChange<Index>& change, std::string_view what,
                         std::string_view id, std::string_view title) const {
        ChangedItem item{.change = change.change,
                         .what = what,
                         .id = std::string(id),
                         .title = std::string(title),
                         .reading = std::string(title)};
        add_fields(change.delta.fields, item.parts);
        add_elements(name_of(Key::aliases), change.delta.aliases, item.parts);
        add_elements(name_of(Key::cite), change.delta.citations, item.parts);
        for (const SectionChange& section : change.delta.sections) add(section, item.parts);
        add_elements(name_of(Key::captures), change.delta.captures, item.parts);
        return item;
    }

    static void add_fields(const std::vector<FieldChange>& fields,
                           std::vector<ChangedPart>& parts) {
        for (const auto& [field, before, after] : fields) parts.push_back({field, before, after});
    }

    template <typename T>
    ChangedPart element(std::string_view list, const Versions<T>& versions) const {
        return {list, versions.before ? described(bases_.before, *versions.before) : std::string(),
                versions.after ? described(bases_.after, *versions.after) : std::string(), true};
    }

    template <typename T>
    void add_elements(std::string_view list, const std::vector<Versions<T>>& elements,
                      std::vector<ChangedPart>& parts) const {
        for (const auto& versions : elements) parts.push_back(element(list, versions));
    }

    void add(const SectionChange& change, std::vector<ChangedPart>& parts) const {
        ChangedPart section = element(name_of(Key::sections), change.section);
        if (section.before != section.after) parts.push_back(std::move(section));
        const auto& [kb, index] = bases_.newest(change.section);
        const auto name = kb.text(kb.section(index).id);
        const auto add_paragraphs = [&](std::string before, std::string after) {
            if (before.empty() && after.empty()) return;
            parts.push_back({name_of(Key::paragraphs), std::move(before), std::move(after), true});
        };
        add_paragraphs(described_paragraphs(name, change.paragraphs_before), {});
        add_paragraphs({}, described_paragraphs(name, change.paragraphs_after));
        if (change.reordered) {
            add_paragraphs(std::string(name), fmt::format("{}, in another order", name));
        }
    }

    const Bases& bases_;
};

void count(std::string& summary, const auto& changes, std::string_view one, std::string_view many) {
    std::string counts;
    for (const Change kind : {Change::added, Change::removed, Change::renamed, Change::changed}) {
        const auto number = static_cast<std::size_t>(std::ranges::count_if(
            changes, [&](const auto& change) { return change.change == kind; }));
        if (number == 0) continue;
        const auto what =
            counts.empty() ? text::counted(number, one, many) : std::to_string(number);
        text::append_item(counts, fmt::format("{} {}", what, ask::id_of(kind)));
    }
    if (!counts.empty()) append_field(summary, counts);
}

}  // namespace

void for_each_item(const Bases& bases, const Difference& difference, const ItemVisitor& visit) {
    const ItemBuilder builder(bases);
    if (!difference.document.empty()) visit(builder.document(difference.document));
    for (const auto& change : difference.sources) visit(builder.of(change));
    for (const auto& change : difference.entities) visit(builder.of(change));
    for (const auto& change : difference.facts) visit(builder.of(change));
}

std::string summary_of(const Difference& difference) {
    if (difference.empty()) return std::string(kSame);
    std::string summary;
    if (!difference.document.empty()) summary = "the document changed";
    count(summary, difference.sources, "source", "sources");
    count(summary, difference.entities, "entity", "entities");
    count(summary, difference.facts, "fact", "facts");
    return summary;
}

}  // namespace liaison::render
