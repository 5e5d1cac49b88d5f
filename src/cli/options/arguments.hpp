// SPDX-License-Identifier: MIT
#pragma once

// What a user typed, taken apart but not yet looked at.

#include <cstddef>
#include <string>
#include <vector>

namespace liaison::cli {

/// Options that every command has.
struct GlobalOptions {
    std::string data;  ///< empty: the environment's, or the built-in knowledge base
    std::vector<std::string> add;
    bool all = false;    ///< add all built-in overlays
    std::string format;  ///< empty: the command's own
    std::string output;  ///< empty: standard output
    std::string color = "auto";
    bool no_pager = false;
    bool quiet = false;
};

/// The filters of lists and exports; each may be given several times.
struct Filters {
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
};

struct PathOptions {
    bool through_hub = false;
    std::size_t most = 100;
};

/// What to do with files that are checked, compared or rewritten.
struct FileOptions {
    bool strict = false;    ///< advice is a finding, too
    bool check = false;     ///< say whether, write nothing
    bool in_place = false;  ///< replace the file
};

/// The files that are set against each other.
struct DiffOptions {
    std::string before;
    std::string after;
};

struct VerifyOptions {
    std::string source;
    std::string text;  ///< a path, or -
    bool update = false;
    bool accept_moved = false;
    bool strict = false;
    std::string seen;  ///< a day
};

struct CaptureOptions {
    std::string page;  ///< a path, or -
    std::string id;
    std::string url;
    std::string title;
    std::string to;  ///< a file
};

struct Arguments {
    GlobalOptions global;
    FileOptions file;
    PathOptions path;
    DiffOptions diff;
    VerifyOptions verify;
    CaptureOptions capture;
    std::string by = "areas";  ///< what the columns of a matrix are
    std::string picture;       ///< what an exported picture shows; empty: the format's own
    Filters filters;
    std::vector<std::string> words;  ///< what stands without an option
};

}  // namespace liaison::cli
