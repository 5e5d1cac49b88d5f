// SPDX-License-Identifier: MIT
// Part of the build: writes a source file (its argument), which defines
// liaison::cli::unloaded_table(). See liaison/ask/views/unloaded.hpp.

#include "liaison/ask/views/unloaded.hpp"

#include <exception>
#include <fstream>
#include <iostream>

#include "liaison/load/load.hpp"
#include "liaison/load/source/builtin.hpp"

int main(int argc, char** argv) {
    using namespace liaison;
    try {
        if (argc != 2) return 1;
        const auto builtins = load::builtins();
        const auto loaded = [&](std::initializer_list<std::string_view> names) {
            std::vector<load::Input> inputs;
            for (const auto name : names) inputs.push_back(load::Input::named(std::string(name)));
            return load::load(inputs);
        };
        const KnowledgeBase base = loaded({builtins.front().name});
        std::ofstream out(argv[1]);
        out << "// SPDX-License-Identifier: MIT\n#include <string_view>\n\n"
               "namespace liaison::cli {\n\n"
               "std::string_view unloaded_table();\n\n"
               "std::string_view unloaded_table() {\n    return R\"table(\n";
        for (const auto& overlay : builtins.subspan(1)) {
            const KnowledgeBase more = loaded({builtins.front().name, overlay.name});
            out << ask::unloaded_lines(base, more, overlay.name);
        }
        out << ")table\";\n}\n\n}  // namespace liaison::cli\n";
        return out.flush() ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
