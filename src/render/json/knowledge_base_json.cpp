// SPDX-License-Identifier: MIT
#include "liaison/render/json/knowledge_base_json.hpp"

#include "liaison/load/format/format.hpp"
#include "liaison/load/load.hpp"
#include "render/json/json_ld_context.hpp"
#include "render/json/json_writer.hpp"
#include "render/json/record_json.hpp"

namespace liaison::render {
namespace {

constexpr std::size_t kMemberIndent = 2;
constexpr std::size_t kElementIndent = 4;

/// Writes the document member by member and its lists element by element.
class DocumentWriter {
  public:
    explicit DocumentWriter(Sink& sink) : sink_(sink) { sink_.write_encoded("{"); }

    void member(std::string_view key, const Json& value) {
        begin(key);
        sink_.write_encoded(one_line(value));
    }

    /// Writes a member on several lines if it does not fit on one.
    void laid_out_member(std::string_view key, const Json& value) {
        begin(key);
        sink_.write_encoded(laid_out(value, kMemberIndent));
    }

    void text(std::string_view key, std::string_view value) {
        if (value.empty()) return;
        begin(key);
        sink_.write_encoded(literal(value));
    }

    /// Begins a list for the elements that follow. An empty list is written only if `kept`.
    void list(std::string_view key, bool kept) {
        end_list();
        list_ = key;
        is_kept_ = kept;
    }

    void element(const Json& value) {
        if (has_element_) {
            sink_.write_encoded(",");
        } else {
            begin(list_);
            sink_.write_encoded("[");
            has_element_ = true;
        }
        sink_.write_encoded("\n" + std::string(kElementIndent, ' '));
        std::string text = laid_out(value, kElementIndent, {}, ",");
        text.pop_back();
        sink_.write_encoded(text);
    }

    void finish() {
        end_list();
        sink_.write_encoded("\n}\n");
    }

  private:
    void begin(std::string_view key) {
        sink_.write_encoded(open_ ? ",\n  " : "\n  ");
        open_ = true;
        sink_.write_encoded(literal(key) + ": ");
    }

    void end_list() {
        if (has_element_) {
            sink_.write_encoded("\n  ]");
        } else if (is_kept_) {
            begin(list_);
            sink_.write_encoded("[]");
        }
        has_element_ = false;
        is_kept_ = false;
    }

    Sink& sink_;
    bool open_ = false;
    std::string_view list_;
    bool is_kept_ = false;
    bool has_element_ = false;
};

using load::Key;
using load::name_of;

void write_members(const KnowledgeBase& kb, const Subgraph& subgraph, DocumentWriter& document) {
    document.text(name_of(Key::schema), kb.schema());
    document.member(name_of(Key::format), load::kFormat);
    document.text(name_of(Key::title), kb.title());
    document.text(name_of(Key::description), kb.description());
    if (subgraph.names_hub) document.text(name_of(Key::hub), kb.id(kb.hub()));
    document.list(name_of(Key::sources), subgraph.lists.sources);
    for (const SourceIndex source : subgraph.source_indices()) {
        document.element(source_json(kb, source, subgraph.sections));
    }
    for (const auto& type : words<EntityType>()) {
        document.list(array_key_of(type.value), subgraph.lists.has(type.value));
        for (const EntityIndex entity : entities_of(kb, type.value)) {
            if (subgraph.has(entity)) document.element(entity_json(kb, entity));
        }
    }
    document.list(name_of(Key::facts), subgraph.lists.facts);
    for (const FactIndex fact : subgraph.fact_indices()) document.element(fact_json(kb, fact));
    document.finish();
}

}  // namespace

void write_knowledge_base(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    DocumentWriter document(sink);
    write_members(kb, subgraph, document);
}

std::string knowledge_base_text(const KnowledgeBase& kb, const Subgraph& subgraph) {
    StringSink sink;
    write_knowledge_base(kb, subgraph, sink);
    return sink.text();
}

KnowledgeBase materialize_subgraph(const KnowledgeBase& kb, const Subgraph& subgraph) {
    std::vector inputs{load::Input::of_text("export", knowledge_base_text(kb, subgraph))};
    return load::load(inputs);
}

void write_json_ld(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    DocumentWriter document(sink);
    document.laid_out_member(name_of(Key::context), json_ld_context());
    write_members(kb, subgraph, document);
}

void write_source(const KnowledgeBase& kb, SourceIndex source, Sink& sink) {
    const std::vector<bool> all(kb.section_count(), true);
    sink.write_encoded(laid_out(source_json(kb, source, all), 0) + '\n');
}

void write_citation(std::string_view at, std::string_view words, Sink& sink) {
    sink.write_encoded(one_line(Json{{"at", at}, {"words", words}}) + '\n');
}

}  // namespace liaison::render
