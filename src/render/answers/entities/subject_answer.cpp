// SPDX-License-Identifier: MIT
#include "liaison/render/answers/entities/subject_answer.hpp"

#include <algorithm>

#include "liaison/model/error.hpp"
#include "liaison/render/answers/entities/profile_text.hpp"
#include "liaison/render/answers/lists/fact_and_source_lists.hpp"
#include "render/answers/entities/fact_profile.hpp"
#include "render/answers/entities/source_profile_text.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/json_rows.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/source_list.hpp"
#include "render/table/write_table.hpp"

namespace liaison::render {
namespace {

using ask::Profile;
using ask::SourceProfile;

struct JsonOf {
    const KnowledgeBase& kb;
    Json operator()(const Profile& profile) const { return profile_json(kb, profile); }
    Json operator()(const SourceProfile& profile) const { return source_profile_json(kb, profile); }
    Json operator()(FactIndex fact) const { return fact_profile_json(kb, fact); }
};

struct TableOf {
    const KnowledgeBase& kb;
    Table operator()(const Profile& profile) const { return connections_table(kb, profile); }
    Table operator()(const SourceProfile& profile) const { return supported_table(kb, profile); }
    Table operator()(FactIndex fact) const { return facts_table(kb, {fact}); }
};

struct TextOf {
    const KnowledgeBase& kb;
    NumberedCitations& numbers;
    const Options& options;
    Sink& sink;
    void operator()(const Profile& profile) const {
        write_profile(kb, profile, numbers, options, sink);
    }
    void operator()(const SourceProfile& profile) const {
        write_source_profile(kb, profile, options, sink);
    }
    void operator()(FactIndex fact) const { write_fact_profile(kb, fact, numbers, options, sink); }
};

void write_rows(const KnowledgeBase& kb, const std::vector<Shown>& shown, const Options& options,
                Sink& sink) {
    Table all = std::visit(TableOf{kb}, shown.front());
    for (std::size_t i = 1; i < shown.size(); ++i) {
        if (shown[i].index() != shown.front().index()) {
            throw Error{ErrorKind::usage,
                        "entities, sources and facts have different columns in csv and tsv",
                        "name only one sort of them, or use --format json"};
        }
        Table next = std::visit(TableOf{kb}, shown[i]);
        std::ranges::move(next.rows, std::back_inserter(all.rows));
    }
    write_table(all, options, sink);
}

}  // namespace

void write_subjects(const KnowledgeBase& kb, const std::vector<Shown>& shown,
                    const Options& options, Sink& sink) {
    const auto json_of = [&](const Shown& each) { return std::visit(JsonOf{kb}, each); };
    if (is_json(options.format)) {
        if (shown.size() == 1) return write_json(json_of(shown.front()), options.format, sink);
        return write_json_rows(shown, json_of, options.format, sink);
    }
    if (for_machines(options.format)) return write_rows(kb, shown, options, sink);
    NumberedCitations numbers(kb, options);
    for (const Shown& each : shown) {
        if (&each != &shown.front()) sink.write("\n");
        std::visit(TextOf{kb, numbers, options, sink}, each);
    }
    write_source_list(kb, numbers, options, sink);
}

}  // namespace liaison::render
