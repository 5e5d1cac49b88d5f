// SPDX-License-Identifier: MIT
#include "liaison/question/report.hpp"

#include <fmt/format.h>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/model/text.hpp"

namespace liaison::question {
namespace {

text::Printable lines_of(const load::Diagnostics& diagnostics) {
    text::Printable lines;
    for (const auto& diagnostic : diagnostics.kept()) {
        const auto line = fmt::format("{} [{}]", diagnostic.to_string(), id_of(diagnostic.code));
        lines += text::printable(line) += "\n";
    }
    const std::size_t more = diagnostics.count() - diagnostics.kept().size();
    if (more > 0) {
        lines += text::printable("and " + text::counted(more, "more fault", "more faults"));
        lines += "\n";
    }
    return lines;
}

}  // namespace

text::Printable reported(const Error& error) {
    if (const auto* data = dynamic_cast<const load::DataError*>(&error)) {
        return lines_of(data->diagnostics());
    }
    text::Printable lines = noted(error.message_with_hint());
    if (!error.excerpt().empty()) lines += text::Printable(error.excerpt()) += "\n";
    return lines;
}

text::Printable noted(std::string_view note) {
    return text::printable(fmt::format("liaison: {}", note)) += "\n";
}

}  // namespace liaison::question
