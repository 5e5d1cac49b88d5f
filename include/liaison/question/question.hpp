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
    std::vector<std::string> words;  ///< arguments: names, a text or a term, by command
    bool words_apart = false;        ///< each word is a name of its own, like lines of input

    // The filters. All but the flags may have several values.
    std::vector<std::string> area;
    std::vector<std::string> status;
    std::vector<std::string> group;
    std::vector<std::string> role;
    std::vector<std::string> activity;
    std::vector<std::string> initiative;
    std::vector<std::string> instrument;
    std::vector<std::string> partner;
    std::vector<std::string> source;
    std::vector<std::string> kind;
    std::vector<std::string> id;
    std::vector<std::string> relation;
    std::vector<std::string> has;  ///< names of facets
    std::vector<std::string> scope;
    std::vector<std::string> basis;
    std::vector<std::string> where;  ///< expressions of the query language
    std::string on;                  ///< a date at which facts held, or a period such as 2016..2018
    std::string since;               ///< the first date of a period in which facts held
    std::string until;               ///< the last date of it
    bool dated = false;              ///< leave out facts without a date
    bool direct = false;
    bool explain_query = false;

    // The shape of a list, and of the list that `count` counts.
    std::vector<std::string> columns;  ///< keys of the list, several in one separated by commas
    std::string sort;                  ///< a key; with `-` in front, in descending order
    std::size_t limit = 0;             ///< number of rows at most; 0: all
    bool ids = false;                  ///< print only ids
    std::string count_by;              ///< the key whose values are counted
    bool names = false;                ///< add names to the ids of facts

    std::vector<std::string> type;  ///< types of entities that a search finds, or fact
    std::string by = "areas";       ///< the facet that a matrix has as columns
    bool bom = false;               ///< whether exported CSV begins with a byte order mark
    std::string picture;            ///< the picture that `export` draws; empty: the default
    bool through_hub = false;
    std::size_t most = 100;  ///< number of paths at most
    bool strict = false;     ///< whether findings make the answer a no

    std::string cite;    ///< full, marks or none; empty: full
    std::string format;  ///< empty: the default of the command
    render::Look look;
};

}  // namespace liaison::question
