// SPDX-License-Identifier: MIT
#pragma once

// Receives a parser's events for one document of the knowledge base's format, and makes records of
// them.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/load/format/format.hpp"
#include "load/draft/record_builder.hpp"
#include "load/draft/unresolved_base.hpp"
#include "load/json/json_handler.hpp"

namespace liaison::load {

/// Checks keys, types and values, and fills an `UnresolvedBase`.
class DocumentReader final : public JsonHandler {
  public:
    DocumentReader(UnresolvedBase& unresolved, const std::string& file)
        : unresolved_(unresolved), file_(file), records_(unresolved) {}

    void null() override { wrong_type("null"); }
    void boolean(bool /*value*/) override { wrong_type("true or false"); }

    void number(double value) override;
    void string(std::string_view value) override;
    void begin_object() override;
    bool key(std::string_view name) override;
    void end_object() override;
    void begin_list() override;
    void end_list() override;

    /// Whether what was read ends behind an element of the list of facts.
    bool is_behind_fact() const;
    /// The number of keys of the document that were read.
    std::size_t document_keys() const { return document_keys_; }

  private:
    /// An object or a list that has been opened and not closed yet.
    struct Frame {
        ObjectKind object = ObjectKind::document;  ///< of an object, or of the elements of a list
        bool is_list = false;
        const KeyRule* rule = nullptr;  ///< of an object: its current key; of a list: its own key
        std::uint64_t seen = 0;         ///< the keys of an object so far, one bit each
        std::size_t next = 0;           ///< index of a list's next element
        std::ptrdiff_t next_key = 0;    ///< of an object: index of the rule behind its last key's
    };

    Frame& top() { return frames_.back(); }

    /// Whether the value that begins now is an element of a list that the format fills with
    /// objects.
    bool is_in_list_of_objects();

    /// Whether the value that begins now is under an unknown, repeated or ignored key.
    bool skipped() const;
    Shape expected() { return frames_.empty() ? Shape::objects : top().rule->shape; }

    void close_skipped();
    void end_of_value();
    void open_object(ObjectKind object);
    void wrong_type(std::string_view found);
    void report_wrong_type(std::string_view found);
    void report_unknown_key(const ObjectRule& object, std::string_view name);

    /// Location of a key that has just been read, is unknown or repeated, and so is not in
    /// `frames_`.
    SourceLocation key_of_this_object(std::string_view name) const;
    void report_duplicate_key(std::string_view name);
    void report_missing_keys();

    /// Location of the value that begins or has just ended.
    void advise_on(Key key, std::string_view value);
    SourceLocation here() const;
    void add(DiagnosticCode code, std::string message, std::string hint = {});

    UnresolvedBase& unresolved_;
    const std::string& file_;
    RecordBuilder records_;
    std::vector<Frame> frames_;
    std::uint64_t skip_depth_ = 0;
    std::size_t document_keys_ = 0;
    std::map<std::string, std::size_t> repeats_;
};

}  // namespace liaison::load
