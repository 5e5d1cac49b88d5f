// SPDX-License-Identifier: MIT
#include "liaison/ask/index/indices.hpp"

#include "ask/index/name_keys.hpp"
#include "ask/index/neighbour_lists.hpp"
#include "ask/index/word_postings.hpp"

namespace liaison::ask {
namespace {

RecordTable<char> table_of(const Arena& arena) {
    return {arena.bytes().data(), arena.bytes().size()};
}

}  // namespace

SnapshotIndices::SnapshotIndices(const KnowledgeBase& kb) : names_(name_keys(kb, name_texts_)) {
    append_neighbours(kb, neighbour_starts_, neighbours_);
    const WordPostings postings(kb);
    documents_ = postings.documents();
    postings.write(word_texts_, words_, postings_);
}

void SnapshotIndices::add_to(KnowledgeBase::Tables& tables) const {
    tables.neighbours = {RecordTable(neighbour_starts_), RecordTable(neighbours_)};
    tables.names = {table_of(name_texts_), RecordTable(names_)};
    tables.words = {table_of(word_texts_), RecordTable(words_), RecordTable(postings_), documents_};
}

}  // namespace liaison::ask
