// SPDX-License-Identifier: MIT
#include "cli/options/operands.hpp"

namespace liaison::cli {
namespace {

constexpr char kMark = '\x1f';  // ASCII unit separator: no user types it

}  // namespace

void mark_operands(std::vector<std::string>& arguments, std::size_t end_of_options) {
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(end_of_options));
    for (std::size_t i = end_of_options; i < arguments.size(); ++i) {
        arguments[i].insert(arguments[i].begin(), kMark);
    }
}

std::string without_mark(std::string argument) {
    if (argument.starts_with(kMark)) argument.erase(argument.begin());
    return argument;
}

}  // namespace liaison::cli
