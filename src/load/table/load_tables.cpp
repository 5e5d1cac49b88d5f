// SPDX-License-Identifier: MIT
#include "liaison/load/table/load_tables.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "load/draft/reader.hpp"
#include "load/json/positions.hpp"
#include "load/last_file.hpp"
#include "load/resolve/resolve.hpp"
#include "load/table/table_document.hpp"

namespace liaison::load {
namespace {

/// A name for the document that is not the name of a file.
constexpr std::string_view kDocument = "<tables>";

/// The faults of the tables and then those that the reader found, each once for a cell.
class Faults {
  public:
    explicit Faults(Diagnostics of_tables) : all_(std::move(of_tables)) {
        for (const Diagnostic& fault : all_.kept()) cells_.insert(cell_of(fault.location, true));
    }

    /// Adds a fault unless it is known, or one of its cell or of its column as a whole was found
    /// when the tables were read.
    void add(Diagnostic fault) {
        if (!added_.insert(fault.to_string()).second) return;
        if (cells_.contains(cell_of(fault.location, true))) return;
        if (cells_.contains(cell_of(fault.location, false))) return;
        all_.add(std::move(fault));
    }

    Diagnostics sorted() && {
        std::ranges::stable_sort(all_.kept(), {}, [](const Diagnostic& fault) {
            return std::pair(fault.location.file, fault.location.position);
        });
        return std::move(all_);
    }

  private:
    using Cell = std::tuple<std::string, std::uint64_t, std::string>;

    /// A fault of a column is one of its heading, in line 1.
    static Cell cell_of(const SourceLocation& location, bool in_its_line) {
        return {location.file, in_its_line ? location.position.line : 1, location.pointer};
    }

    Diagnostics all_;
    std::set<Cell> cells_;         ///< with faults of the tables
    std::set<std::string> added_;  ///< the texts of all others
};

}  // namespace

File load_tables(std::span<Input> tables, const std::function<std::vector<Input>()>& base) {
    Diagnostics of_tables(kMostFindings);
    const TableDocument document(tables, of_tables);
    std::vector<Input> below;
    if (!document.names_hub()) below = base();

    UnresolvedBase unresolved;
    unresolved.diagnostics = Diagnostics(kMostFindings);
    bool readable = true;
    for (Input& input : below) readable = read(input, unresolved) && readable;
    read_document(std::string(kDocument), unresolved,
                  [&](JsonHandler& handler) { document.send_to(handler); });
    KnowledgeBase::Parts parts;
    if (readable) parts = resolve(unresolved);

    find_positions(below, unresolved.diagnostics);
    Faults faults(std::move(of_tables));
    for (Diagnostic& fault : unresolved.diagnostics.kept()) {
        for (SourceLocation* location : {&fault.location, &fault.other}) {
            if (location->file == kDocument) document.locate(*location);
        }
        faults.add(std::move(fault));
    }
    Diagnostics all = std::move(faults).sorted();
    if (!all.empty()) throw DataError(std::move(all));
    return last_file(unresolved, std::move(parts));
}

}  // namespace liaison::load
