// SPDX-License-Identifier: MIT
#include "render/explorer/explorer.hpp"

#include <fmt/format.h>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"
#include "render/document/document.hpp"
#include "render/explorer/explorer_index.hpp"
#include "render/explorer/explorer_page.hpp"
#include "render/json/json_writer.hpp"
#include "render/picture/svg.hpp"

namespace liaison::render {
namespace {

/// Escapes `<` in JSON, so that it cannot end a script element or begin another. JSON has `<` only
/// in strings, where it may be escaped. Line separators are escaped already.
std::string script_json(std::string_view json) {
    std::string safe;
    safe.reserve(json.size());
    for (const char c : json) {
        if (c == '<') {
            safe += "\\u003c";
        } else {
            safe += c;
        }
    }
    return safe;
}

/// Fills the slots of the page in order.
class Page {
  public:
    explicit Page(Sink& sink) : sink_(sink) {}

    void fill(std::string_view slot, std::string_view content) {
        const std::string mark = fmt::format("{{{{{}}}}}", slot);
        const auto at = rest_.find(mark);
        sink_.write_encoded(rest_.substr(0, at));
        sink_.write_encoded(content);
        rest_.remove_prefix(at + mark.size());
    }

    void finish() { sink_.write_encoded(rest_); }

    /// Ends the page without its scripts and their data.
    void finish_without_scripts() {
        sink_.write_encoded(rest_.substr(0, rest_.find("<script")));
        sink_.write(
            "<p class=\"soft\">The data is too large for interactive views in this page; those of "
            "a "
            "part can be exported by filters.</p>\n</body>\n</html>\n");
    }

  private:
    Sink& sink_;
    std::string_view rest_ = explorer_page();
};

/// The views have an index of all their answers, which grows faster than the data.
constexpr std::size_t kMostRecordsInViews = 2'000;

bool has_views(const KnowledgeBase& kb) {
    return ask::partners(kb).size() <= kMostProfiles &&
           kb.entities().size() + kb.facts().size() <= kMostRecordsInViews;
}

}  // namespace

void write_explorer(const KnowledgeBase& all, const Subgraph& subgraph, Sink& sink) {
    const KnowledgeBase kb = materialize_subgraph(all, subgraph);
    const auto title = xml_text(kb.title().empty() ? "liaison" : kb.title());
    StringSink document;
    write_document(kb, document);
    Page page(sink);
    page.fill("title", title);
    page.fill("title", title);
    page.fill("document", document.text());
    if (!has_views(kb)) return page.finish_without_scripts();
    page.fill("knowledge-base", script_json(knowledge_base_text(kb, full_subgraph(kb))));
    page.fill("index", script_json(one_line(explorer_index(kb))));
    page.finish();
}

}  // namespace liaison::render
