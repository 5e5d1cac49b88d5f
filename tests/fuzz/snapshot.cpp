// SPDX-License-Identifier: MIT
// Fuzzes the reader of snapshots. The lowest two bits of the first byte decide what the others are:
// 0, the bytes of a snapshot; else, changes of a sound one, with a position (two bytes) and a value
// each. From 2 on, the checksums are made to fit what was changed. The next two bits are the sort
// of question. A snapshot is refused, or it can be asked; one whose checksums were not adapted
// still has the same contents.

#include "liaison/load/snapshot/snapshot.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/search/search.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/ask/views/related.hpp"
#include "liaison/load/load.hpp"
#include "liaison/model/error.hpp"
#include "liaison/render/answers/entities/subject_answer.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"
#include "liaison/render/snapshot.hpp"
#include "load/snapshot/snapshot_format.hpp"
#include "target.hpp"

using namespace liaison;
using fuzz::demand;

namespace {

constexpr std::string_view kBase = R"({ "format": 1, "title": "T", "hub": "h",
"sources": [{ "id": "s", "title": "S", "url": "https://example.org/s", "retrieved": "2026-11-25",
  "sections": [{ "id": "p", "title": "P", "paragraphs": ["00000000000000aa"] }],
  "captures": [{ "seen": "2026-11-25", "fingerprint": "00000000000000bb" }] }],
"organizations": [{ "id": "h", "name": "Hub", "acronym": "HB", "cite": [{ "at": "s#p/1" }] },
  { "id": "o", "name": "The Other Office", "cite": [{ "at": "s" }],
    "aliases": [{ "name": "Étude", "kind": "former" }] },
  { "id": "u", "name": "Unit", "cite": [{ "at": "s" }] }],
"areas": [{ "id": "a", "name": "Crime", "kind": "crime", "cite": [{ "at": "s" }] },
  { "id": "b", "name": "Cybercrime", "broader": "a", "cite": [{ "at": "s" }] }],
"groups": [{ "id": "g", "name": "Group", "since": "2017", "cite": [{ "at": "s" }] }],
"facts": [
  { "subject": "o", "relation": "works-with", "object": "h", "statement": "It works.", "cite": [{ "at": "s#p/1", "words": "it works" }] },
  { "subject": "u", "relation": "works-with", "object": "h", "with": "o", "statement": "So does it.", "cite": [{ "at": "s" }] },
  { "subject": "u", "relation": "part-of", "object": "o", "statement": "A part.", "cite": [{ "at": "s" }] },
  { "subject": "o", "relation": "shares-area", "object": "b", "status": "ended", "until": "2018-02-03", "statement": "Once.", "note": "N", "cite": [{ "at": "s" }] },
  { "subject": "u", "relation": "takes-part-in", "object": "g", "role": "chair", "statement": "Chairs.", "cite": [{ "at": "s" }] },
  { "subject": "g", "relation": "addresses", "object": "a", "statement": "About crime.", "cite": [{ "at": "s" }] }] })";

std::string text_of(const KnowledgeBase& kb) {
    return render::knowledge_base_text(kb, full_subgraph(kb));
}

std::string snapshot_of(std::string_view json) {
    auto input = load::Input::of_text("base.json", std::string(json));
    const KnowledgeBase kb = load::load({&input, 1});
    render::StringSink sink;
    render::write_snapshot(kb, full_subgraph(kb), {"base.json"}, sink);
    return sink.text();
}

std::uint64_t hash(std::string_view bytes, std::uint64_t seed = 0) {
    return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

/// Makes the checksums fit, if the numbers of records allow that.
void seal(std::string& bytes) {
    load::SnapshotHead head;
    if (bytes.size() < sizeof head) return;
    std::memcpy(&head, bytes.data(), sizeof head);
    KnowledgeBase::Tables tables;
    std::size_t blocks = 0;
    std::size_t i = 0;
    load::for_each_table(tables, [&]<typename Record>(const RecordTable<Record>&) {
        blocks +=
            RecordTable<Record>::blocks_of(std::min<std::size_t>(head.records[i++], bytes.size()));
    });
    const std::size_t groups = load::ChecksumTable::blocks_of(blocks);
    const std::size_t first = load::start_of_table(sizeof head + 8 * groups, 8 * blocks);
    std::size_t offset = first + 8 * blocks;
    std::vector<std::uint64_t> checksums;
    const auto add_table = [&]<typename Record>(const RecordTable<Record>&, std::size_t left) {
        offset = load::start_of_table(offset, left * sizeof(Record));
        while (left > 0 && offset <= bytes.size()) {
            const std::size_t count = std::min(left, RecordTable<Record>::kPerBlock);
            checksums.push_back(
                hash(std::string_view(bytes).substr(offset, count * sizeof(Record))));
            offset += count * sizeof(Record);
            left -= count;
        }
    };
    i = 0;
    load::for_each_table(tables, [&](const auto& table) {
        add_table(table, std::min<std::size_t>(head.records[i++], bytes.size()));
    });
    const auto put = [&](std::size_t at) {
        const std::size_t size = std::min(8 * checksums.size(), bytes.size() - at);
        std::memcpy(bytes.data() + at, checksums.data(), size);
    };
    if (first > bytes.size()) return;
    put(first);
    checksums.clear();
    offset = first;
    add_table(load::ChecksumTable(), blocks);
    put(sizeof head);
    const std::string_view rest = std::string_view(bytes).substr(sizeof head, 8 * groups);
    head.checksum = hash(rest, hash(load::checked_part(head)));
    std::memcpy(bytes.data(), &head, sizeof head);
}

/// Asks one of four sorts of questions.
void ask(const KnowledgeBase& kb, unsigned sort) {
    const auto all = kb.entity_indices();
    switch (sort) {
        case 0:
            for (const std::string_view name : {"other office", "hb", "etude", "cyber"}) {
                ask::entities_named(kb, name, ask::kAnyType);
            }
            break;
        case 1:
            for (const std::string_view words : {"crime", "works chair", "wroks"}) {
                ask::search(kb, words, {}, {});
            }
            break;
        case 2:
            ask::shortest_paths(kb, all[0], all[all.size() - 1], {});
            ask::list_partners(kb, {}, {});
            for (const EntityIndex entity : all) ask::related_to(kb, entity);
            break;
        default:
            for (const EntityIndex entity : all) {
                render::StringSink sink;
                render::write_subjects(kb, {ask::profile_of(kb, entity, {})}, {}, sink);
                ask::with_narrower(kb, entity);
            }
    }
}

void check(std::string bytes, unsigned sort, const std::string* same) {
    try {
        const KnowledgeBase kb =
            load::open_snapshot(load::Input::of_text("base.lkb", std::move(bytes)));
        ask(kb, sort);
        if (same != nullptr) demand(text_of(kb) == *same, "a change is refused or has no effect");
        load::check_snapshot(kb);
    } catch (const Error& error) {
        demand(error.kind() == ErrorKind::data, "a refusal is about the data");
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string sound = snapshot_of(kBase);
    static const std::string contents =
        text_of(load::open_snapshot(load::Input::of_text("base.lkb", sound)));
    if (size == 0) return 0;
    const unsigned mode = data[0] % 4;
    const bool is_changed = mode != 0;
    std::string bytes = is_changed ? sound : std::string(fuzz::text_of(data + 1, size - 1));
    for (std::size_t i = 1; is_changed && i + 2 < size; i += 3) {
        const std::size_t position = (data[i] | std::size_t{data[i + 1]} << 8U) % bytes.size();
        bytes[position] = static_cast<char>(data[i + 2]);
    }
    if (mode > 1) seal(bytes);
    check(std::move(bytes), data[0] / 4U % 4, mode == 1 ? &contents : nullptr);
    return 0;
}
