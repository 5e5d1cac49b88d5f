// SPDX-License-Identifier: MIT
#pragma once

// Explains the terms of files, questions and answers, by term, by sort of terms or by topic.
//
//     explain("chair", &kb, options, sink);           // the role
//     explain("exit-codes", nullptr, options, sink);  // all exit codes

#include <string>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::question {

/// Writes the meaning of a term, of all terms of a sort, or of the topic "query". For an empty
/// word, writes an index in the formats for readers (table and Markdown) and all terms in others.
/// The kinds of entities are those of the knowledge base, which may be null. Throws `Error` (usage)
/// for an unknown word.
void explain(const std::string& word, const KnowledgeBase* kb, const render::Options& options,
             render::Sink& sink);

}  // namespace liaison::question
