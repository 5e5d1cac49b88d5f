// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "cli/commands/commands.hpp"
#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/table/load_tables.hpp"
#include "liaison/load/table/table_format.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"

namespace liaison::cli {
namespace {

namespace fs = std::filesystem;

void setup_import(CLI::App& app, Arguments& arguments) {
    add_argument(app, "FOLDER", arguments.file.folder, "the folder of the tables");
}

constexpr std::array<std::string_view, 5> kSpreadsheets{".csv", ".tsv", ".ods", ".xls", ".xlsx"};

std::string names_of_tables() {
    std::vector<std::string_view> names;
    for (const load::TableRule& table : load::table_rules()) names.push_back(table.file);
    return text::joined(names, ", ", " and ");
}

bool is_table(std::string_view name) {
    return std::ranges::any_of(load::table_rules(),
                               [&](const load::TableRule& table) { return table.file == name; });
}

/// Reports other spreadsheets in the folder, which may be tables with a misspelt name.
void note_other_files(const fs::path& folder, CommandContext& context) {
    std::vector<std::string> others;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const fs::path file = entry.path().filename();
        const bool is_spreadsheet =
            std::ranges::find(kSpreadsheets, file.extension().string()) != kSpreadsheets.end();
        if (is_spreadsheet && !is_table(file.string())) others.push_back(file.string());
    }
    std::ranges::sort(others);
    for (const auto& name : others) {
        context.note(fmt::format("{} is not read; tables are called {}", name, names_of_tables()));
    }
}

/// The tables that the folder has.
std::vector<load::Input> tables_in(const fs::path& folder, CommandContext& context) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        const auto reason =
            fs::exists(folder) ? std::errc::not_a_directory : std::errc::no_such_file_or_directory;
        throw Error{ErrorKind::io,
                    fmt::format("cannot read the folder {}: {}", folder.string(),
                                std::make_error_code(reason).message()),
                    fmt::format("it is the folder with {}", names_of_tables())};
    }
    std::vector<load::Input> tables;
    for (const load::TableRule& table : load::table_rules()) {
        const fs::path path = folder / table.file;
        if (fs::exists(path, error)) tables.push_back(context.input_named(path.string()));
    }
    note_other_files(folder, context);
    if (tables.empty()) {
        throw Error{ErrorKind::io, fmt::format("there is no table in {}", folder.string()),
                    fmt::format("tables are called {}", names_of_tables())};
    }
    return tables;
}

load::File loaded(std::vector<load::Input>& tables, CommandContext& context) {
    bool is_overlay = false;
    try {
        return load::load_tables(tables, [&] {
            is_overlay = true;
            return context.inputs_of_data();
        });
    } catch (const load::DataError&) {
        if (is_overlay) {
            context.note(fmt::format(
                "no hub is named in base.csv, so the tables are read as an overlay on {}",
                text::joined(context.names_of_data(), " with ")));
        }
        throw;
    }
}

void run_import(const Arguments& arguments, CommandContext& context) {
    context.expect_json();
    const fs::path folder = arguments.file.folder;
    auto tables = tables_in(folder, context);
    const load::File file = loaded(tables, context);
    render::write_knowledge_base(file.kb, file.own, context.sink());
}

}  // namespace

Command import_command() {
    return {
        "import",
        question::CommandGroup::keep,
        "read tables of a spreadsheet as a knowledge base",

        "Reads the tables that export --format csv writes, after they were changed in a "
        "spreadsheet, and prints the knowledge base in canonical form. If base.csv names "
        "no hub, the tables are an overlay and are checked on top of the data. "
        "liaison explain fault lists the errors; an error names file, line and column, and "
        "then nothing is written.",
        {"liaison export --format csv --output tables", "liaison import tables --output mine.json"},
        {},
        setup_import,
        run_import};
}

}  // namespace liaison::cli
