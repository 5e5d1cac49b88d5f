// SPDX-License-Identifier: MIT
#pragma once

// Fills unresolved records, key by key, as an object of the file is read.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/load/format/format.hpp"
#include "load/draft/unresolved_base.hpp"
#include "load/draft/values.hpp"

namespace liaison::load {

class RecordBuilder {
  public:
    explicit RecordBuilder(UnresolvedBase& unresolved) : unresolved_(unresolved) {}

    /// Begins a record for the object at `index` in `list`.
    void open(ObjectKind object, Key list, std::size_t index);
    /// Begins a list in the object that was opened last.
    void open_list(Key list);
    /// Stores the text as the value of a key. Returns a fault if the key does not take it.
    std::optional<Fault> store(ObjectKind object, Key key, std::string_view value);
    /// Adds the record of an object that has ended.
    void close(ObjectKind object);
    /// Adds an empty record for a list element that is not an object, so that later elements keep
    /// their index.
    void add_empty(ObjectKind object);

  private:
    std::optional<Fault> store_in_document(Key key, std::string_view value);
    std::optional<Fault> store_in_citation(Key key, std::string_view value);
    template <typename Record>
    std::optional<Fault> store_in(Record& record, Key key, std::string_view value);
    template <typename Record, typename Value>
    std::optional<Fault> store_as(Record& record, const RecordField<Record, Value>& field,
                                  std::string_view value);

    std::optional<Fault> store_id(std::string_view value, Symbol& symbol, Text& id);
    std::optional<Fault> store_text(std::string_view value, Text& text,
                                    TextForm form = TextForm::free);
    std::optional<Fault> store_end(std::string_view value, EntityIndex Fact::*end);
    std::optional<Fault> store_broader(std::string_view value);
    std::optional<Fault> add_fingerprint(std::string_view value);
    void add_awaited_ends();

    /// Subject, object or context of the open fact. Its id is interned when the fact is complete.
    struct AwaitedEnd {
        EntityIndex Fact::*end;
        Interner::Key id;
    };

    UnresolvedBase& unresolved_;
    UnresolvedSource source_;
    UnresolvedSection section_;
    Capture capture_;
    UnresolvedEntity entity_;
    Alias alias_;
    Citation citation_;
    Fact fact_;
    bool has_relation_ = false;             // of `fact_`
    std::vector<AwaitedEnd> awaited_ends_;  // of `fact_`
    ObjectKind citing_ = ObjectKind::fact;  // what the open list of citations belongs to
};

}  // namespace liaison::load
