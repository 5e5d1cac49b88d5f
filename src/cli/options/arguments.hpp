// SPDX-License-Identifier: MIT
#pragma once

// What a user typed, taken apart but not yet looked at.

#include <cstddef>
#include <string>
#include <vector>

#include "liaison/question/question.hpp"

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

/// What to do with files that are checked, compared or rewritten.
struct FileOptions {
    bool strict = false;    ///< advice is a finding, too
    bool check = false;     ///< say whether, write nothing
    bool in_place = false;  ///< replace the file
    std::string folder;     ///< of the tables to import
    std::string hub;        ///< name of the hub of a new knowledge base
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
    DiffOptions diff;
    VerifyOptions verify;
    CaptureOptions capture;
    std::vector<std::string> words;  ///< what stands without an option

    /// Of a command that answers a question: all but its format and look, which are global.
    question::Question question;
};

}  // namespace liaison::cli
