// SPDX-License-Identifier: MIT
#pragma once

// A question: a command and its arguments, as values.
//
//     Question asked;
//     asked.command = "partners";
//     asked.area = {"cybercrime"};

#include <cstddef>
#include <string>
#include <vector>

#include "liaison/render/text/format.hpp"

namespace liaison::question {

struct Question {
    std::string command;             ///< "partners", "show" …
    std::vector<std::string> words;  ///< a name, a text or a term, as the command takes them

    // Filters. Each may have several values.
    std::vector<std::string> area;
    std::vector<std::string> status;
    std::vector<std::string> group;
    std::vector<std::string> role;
    std::vector<std::string> activity;
    std::vector<std::string> initiative;
    std::vector<std::string> partner;
    std::vector<std::string> source;
    std::vector<std::string> kind;
    std::vector<std::string> where;  ///< expressions of the query language
    bool direct = false;
    bool explain_query = false;

    std::string by = "areas";  ///< what the columns of a matrix are
    bool bom = false;          ///< tables of an export begin with a byte order mark
    std::string picture;       ///< what an exported picture shows; empty: the format's own
    bool through_hub = false;
    std::size_t most = 100;  ///< paths
    bool strict = false;     ///< what is found makes the answer a no

    std::string format;  ///< empty: the command's own
    render::Look look;
};

}  // namespace liaison::question
