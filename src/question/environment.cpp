// SPDX-License-Identifier: MIT
#include "liaison/question/environment.hpp"

#include <array>

namespace liaison::question {

std::span<const EnvironmentVariable> environment_variables() {
    static constexpr std::array kVariables{
        EnvironmentVariable{"LIAISON_DATA", "the knowledge base, if --data is not given"},
        EnvironmentVariable{"LIAISON_ADD", "overlays, separated by colons, if --add is not given"},
        EnvironmentVariable{"LIAISON_FORMAT",
                            "the format of answers, if --format is not given; export and commands "
                            "without that format ignore it"},
        EnvironmentVariable{"NO_COLOR",
                            "if not empty: no colour, unless --color always asks for it"},
        EnvironmentVariable{"COLUMNS", "the width of tables, instead of that of the terminal"},
        EnvironmentVariable{"PAGER",
                            "the program that shows answers longer than the terminal; less if it "
                            "is not set, none if it is empty or cat"},
        EnvironmentVariable{"TERM", "if dumb or not set: no colour, pager or progress"},
    };
    return kVariables;
}

}  // namespace liaison::question
