// SPDX-License-Identifier: MIT
#include "liaison/question/line/global_options.hpp"

#include "liaison/model/error.hpp"
#include "liaison/render/text/format.hpp"

namespace liaison::question {

std::span<const GlobalRule> global_rules() {
    static const std::vector<GlobalRule> kRules{
        {"-d,--data", "FILE",
         "the knowledge base: a file, or - for standard input; if not given, the built-in "
         "interpol-un",
         &GlobalOptions::data},
        {"-a,--add", "FILE", "add this file, or the built-in overlay public-record, to the data",
         &GlobalOptions::add},
        {"--all", {}, "add all built-in overlays to the built-in base", &GlobalOptions::all},
        {"-f,--format", "FORMAT", "the output format; see the help of a command",
         &GlobalOptions::format},
        {"--plain",
         {},
         "the format plain: one record a line, nothing wrapped",
         &GlobalOptions::plain},
        {"-o,--output", "FILE", "write to this file, completely or not at all",
         &GlobalOptions::output},
        {"--color", "WHEN", "auto, always or never", &GlobalOptions::color},
        {"--no-color", {}, "the same as --color never", &GlobalOptions::no_color},
        {"--no-pager", {}, "do not page long answers on a terminal", &GlobalOptions::no_pager},
        {"-q,--quiet", {}, "print no notes on standard error", &GlobalOptions::quiet}};
    return kRules;
}

void set_plain(GlobalOptions& options) {
    if (!options.plain) return;
    if (!options.format.empty() && !render::is_format("plain", options.format)) {
        throw Error{ErrorKind::usage, "use either --plain or --format"};
    }
    options.format = "plain";
}

}  // namespace liaison::question
