// SPDX-License-Identifier: MIT
#include "liaison/load/load.hpp"

#include <map>
#include <set>
#include <utility>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "load/draft/reader.hpp"
#include "load/draft/unresolved_base.hpp"
#include "load/json/positions.hpp"
#include "load/last_file.hpp"
#include "load/resolve/resolve.hpp"

namespace liaison::load {
namespace {

[[noreturn]] void fail(std::span<Input> inputs, Diagnostics diagnostics) {
    find_positions(inputs, diagnostics);
    throw DataError(std::move(diagnostics));
}

/// Reads and merges the files. Records stay in the order of the files. Throws like `load`.
KnowledgeBase::Parts sound_parts(std::span<Input> inputs, UnresolvedBase& unresolved) {
    std::uint64_t size = 0;
    for (const Input& input : inputs) size += input.size_hint();
    reserve_for(size, unresolved);
    bool readable = true;
    for (Input& input : inputs) readable = read(input, unresolved) && readable;
    if (!readable) fail(inputs, std::move(unresolved.diagnostics));
    auto parts = resolve(unresolved);
    if (!unresolved.diagnostics.empty()) fail(inputs, std::move(unresolved.diagnostics));
    return parts;
}

/// Merging collects the captures of a source from all files; this keeps only those of the last.
void keep_own_captures(const UnresolvedBase& unresolved, KnowledgeBase::Parts& parts) {
    std::map<std::string_view, Slice> own;
    for (const UnresolvedSource& source : unresolved.sources) {
        if (source.file + 1 != unresolved.files.size()) continue;
        own.emplace(parts.arena.view(source.source.id), source.source.captures);
    }
    for (Source& source : parts.sources) {
        const auto found = own.find(parts.arena.view(source.id));
        source.captures = found == own.end() ? Slice{} : found->second;
    }
    parts.captures = unresolved.captures;
}

/// Marks the records of the last file. `kb` has them in canonical order.
Subgraph own_records(const UnresolvedBase& unresolved, const KnowledgeBase& kb) {
    const std::size_t file = unresolved.files.size() - 1;
    Subgraph own = empty_subgraph(kb);
    own.names_hub = unresolved.files[file].names_hub;
    own.lists = unresolved.files[file].lists;
    own.facts.assign(kb.facts().size(), true);
    for (const UnresolvedEntity& entity : unresolved.entities) {
        if (entity.file == file) own.entities[to_index(*kb.find(kb.text(entity.entity.id)))] = true;
    }
    for (const UnresolvedSource& unresolved_source : unresolved.sources) {
        if (unresolved_source.file != file) continue;
        const SourceIndex source = *kb.find_source(kb.text(unresolved_source.source.id));
        own.sources[to_index(source)] = true;
        std::set<std::string_view> ids;
        for (const auto& section : unresolved_source.source.sections.in(unresolved.sections)) {
            ids.insert(kb.text(section.section.id));
        }
        for (const std::uint32_t section : kb.source(source).sections.indices()) {
            own.sections[section] = ids.contains(kb.text(kb.section(section).id));
        }
    }
    return own;
}

}  // namespace

KnowledgeBase load(std::span<Input> inputs) {
    const auto parts = [&] {
        UnresolvedBase unresolved;  // freed before the parts are sorted, to save memory
        return sound_parts(inputs, unresolved);
    };
    return KnowledgeBase(parts());
}

File load_file(std::span<Input> inputs) {
    UnresolvedBase unresolved;
    auto parts = sound_parts(inputs, unresolved);
    return last_file(unresolved, std::move(parts));
}

File last_file(const UnresolvedBase& unresolved, KnowledgeBase::Parts parts) {
    const UnresolvedFile& file = unresolved.files.back();
    parts.facts.erase(parts.facts.begin(),
                      parts.facts.begin() + static_cast<std::ptrdiff_t>(file.first_fact));
    keep_own_captures(unresolved, parts);
    parts.schema = file.schema;
    parts.title = file.title;
    parts.description = file.description;
    KnowledgeBase kb(std::move(parts));
    Subgraph own = own_records(unresolved, kb);
    return {std::move(kb), std::move(own)};
}

}  // namespace liaison::load
