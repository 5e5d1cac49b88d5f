// SPDX-License-Identifier: MIT
#include "liaison/render/explorer/explorer.hpp"

#include <fmt/format.h>

#include "liaison/render/json/knowledge_base_json.hpp"
#include "render/document/document.hpp"
#include "render/explorer/engine_module.hpp"
#include "render/explorer/explorer_page.hpp"
#include "render/explorer/printable_bytes.hpp"
#include "render/json/json.hpp"
#include "render/json/json_writer.hpp"
#include "render/picture/svg.hpp"

namespace liaison::render {
namespace {

/// JSON on one line with `<` escaped, so that it cannot end a script element or begin another. JSON
/// has `<` only in strings, where it may be escaped, and line ends only between them.
std::string script_json(std::string_view json) {
    std::string safe;
    safe.reserve(json.size());
    bool is_indentation = false;
    for (const char c : json) {
        is_indentation = c == '\n' || (is_indentation && c == ' ');
        if (is_indentation) continue;
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

    /// Ends the page without its script.
    void finish_without_script() {
        sink_.write_encoded(rest_.substr(0, rest_.find("<script")));
        sink_.write("</body>\n</html>\n");
    }

  private:
    Sink& sink_;
    std::string_view rest_ = explorer_page();
};

/// What a reader without script or WebAssembly is told; the script hides it.
constexpr std::string_view kLacks =
    "<p id=\"lacks\" class=\"soft\">This page can also answer questions, in a browser with script "
    "and "
    "WebAssembly. The document is complete without them.</p>\n";

/// The names as a JSON array in an attribute.
std::string names_attribute(const std::vector<std::string>& names) {
    return xml_text(one_line(list_json(names, [](const std::string& name) { return Json(name); })));
}

}  // namespace

bool has_engine() { return !engine_module().empty(); }

void write_explorer(const KnowledgeBase& all, const Subgraph& subgraph,
                    const std::vector<std::string>& names, Sink& sink) {
    const KnowledgeBase kb = materialize_subgraph(all, subgraph);
    const auto title = xml_text(kb.title().empty() ? "liaison" : kb.title());
    StringSink document;
    write_document(kb, document);
    Page page(sink);
    page.fill("title", title);
    page.fill("title", title);
    page.fill("lacks", has_engine() ? kLacks : std::string_view());
    page.fill("document", document.text());
    if (!has_engine()) return page.finish_without_script();
    page.fill("names", names_attribute(is_whole(subgraph) ? names : std::vector<std::string>{}));
    page.fill("base", script_json(knowledge_base_text(kb, full_subgraph(kb))));
    page.fill("engine", printable_bytes(engine_module()));
    page.finish();
}

}  // namespace liaison::render
