// SPDX-License-Identifier: MIT
#include "liaison/load/load.hpp"

#include <map>
#include <set>
#include <utility>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "load/draft/huge_pages.hpp"
#include "load/draft/reader.hpp"
#include "load/draft/unresolved_base.hpp"
#include "load/json/positions.hpp"
#include "load/resolve/resolve.hpp"

namespace liaison::load {
namespace {

[[noreturn]] void fail(std::span<Input> inputs, Diagnostics diagnostics) {
    find_positions(inputs, diagnostics);
    throw DataError(std::move(diagnostics));
}

// Bytes of a file that bring one fact or citation, as a rule: room for what is likely spares the
// copies of arrays that grow.
constexpr std::uint64_t kBytesOfFact = 250;
constexpr std::uint64_t kBytesOfCitation = 150;

/// What the files say together, sound and in the order of the files.
KnowledgeBase::Parts sound_parts(std::span<Input> inputs, Draft& draft) {
    std::uint64_t size = 0;
    for (const Input& input : inputs) size += input.size_hint();
    draft.arena.reserve(size);
    prefer_huge_pages(draft.arena.bytes().data(), size);
    reserve_in_huge_pages(draft.facts, size / kBytesOfFact);
    reserve_in_huge_pages(draft.citations, size / kBytesOfCitation);
    bool readable = true;
    for (Input& input : inputs) readable = read(input, draft) && readable;
    if (!readable) fail(inputs, std::move(draft.diagnostics));
    auto parts = resolve(draft);
    if (!draft.diagnostics.empty()) fail(inputs, std::move(draft.diagnostics));
    return parts;
}

/// Leaves of the captures those that the draft's last file has: of a source that several files
/// describe, captures add up.
void keep_own_captures(const Draft& draft, KnowledgeBase::Parts& parts) {
    std::map<std::string_view, Slice> own;
    for (const DraftSource& source : draft.sources) {
        if (source.file + 1 != draft.files.size()) continue;
        own.emplace(parts.arena.view(source.source.id), source.source.captures);
    }
    for (Source& source : parts.sources) {
        const auto found = own.find(parts.arena.view(source.id));
        source.captures = found == own.end() ? Slice{} : found->second;
    }
    parts.captures = draft.captures;
}

/// Marks what the draft's last file describes, in the order that the knowledge base has.
Subset own_records(const Draft& draft, const KnowledgeBase& kb) {
    const std::size_t file = draft.files.size() - 1;
    Subset own = none_of(kb);
    own.names_hub = draft.files[file].names_hub;
    own.lists = draft.files[file].lists;
    own.facts.assign(kb.facts().size(), true);
    for (const DraftEntity& entity : draft.entities) {
        if (entity.file == file) own.entities[number(*kb.find(kb.text(entity.entity.id)))] = true;
    }
    for (const DraftSource& draft_source : draft.sources) {
        if (draft_source.file != file) continue;
        const SourceIndex source = *kb.find_source(kb.text(draft_source.source.id));
        own.sources[number(source)] = true;
        std::set<std::string_view> ids;
        const Slice sections = draft_source.source.sections;
        for (std::uint32_t i = 0; i < sections.count; ++i) {
            ids.insert(kb.text(draft.sections[sections.first + i].section.id));
        }
        const Slice all = kb.source(source).sections;
        for (std::uint32_t i = all.first; i < all.first + all.count; ++i) {
            own.sections[i] = ids.contains(kb.text(kb.section(i).id));
        }
    }
    return own;
}

}  // namespace

KnowledgeBase load(std::span<Input> inputs) {
    const auto parts = [&] {
        Draft draft;  // gone before its parts are put in order
        return sound_parts(inputs, draft);
    };
    return KnowledgeBase(parts());
}

File load_file(std::span<Input> inputs) {
    Draft draft;
    auto parts = sound_parts(inputs, draft);
    const DraftFile& file = draft.files.back();
    parts.facts.erase(parts.facts.begin(),
                      parts.facts.begin() + static_cast<std::ptrdiff_t>(file.first_fact));
    keep_own_captures(draft, parts);
    parts.schema = file.schema;
    parts.title = file.title;
    parts.description = file.description;
    KnowledgeBase kb(std::move(parts));
    Subset own = own_records(draft, kb);
    return {std::move(kb), std::move(own)};
}

}  // namespace liaison::load
