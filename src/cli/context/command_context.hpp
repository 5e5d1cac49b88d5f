// SPDX-License-Identifier: MIT
#pragma once

// What a command works with: the knowledge base asked for, and where and how its answer goes.

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/arguments.hpp"
#include "cli/terminal/output.hpp"
#include "cli/terminal/progress.hpp"
#include "cli/terminal/stderr_report.hpp"
#include "liaison/load/load.hpp"
#include "liaison/model/knowledge_base.hpp"
#include "liaison/question/answer.hpp"
#include "liaison/render/text/format.hpp"

namespace liaison::cli {

class CommandContext final : public question::Destination {
  public:
    explicit CommandContext(const GlobalOptions& options);
    CommandContext(const CommandContext&) = delete;
    CommandContext& operator=(const CommandContext&) = delete;
    ~CommandContext() override = default;

    /// To be read, in a way that a terminal shows if it takes long.
    load::Input input_named(const std::string& name);

    /// Loads the files when first asked. Throws `DataError` and `Error`.
    const KnowledgeBase& knowledge_base();

    /// The files that make it up, as the options or the environment name them, the base first.
    /// Throws `Error` (usage) where all built-in overlays are asked for on another base.
    std::vector<std::string> names_of_data() const;

    /// The knowledge base with what a question may ask of it besides. Throws as it does.
    question::Base base();

    /// The same, to be read. Throws `Error` (usage) if standard input is among them twice.
    std::vector<load::Input>& inputs_of_data();

    /// Throws `Error` (usage) if the name is that of standard input, and so is one of theirs.
    void expect_unread(const std::string& name) const;

    /// The files to load for a file of the user's: itself where it names a hub; otherwise, as it is
    /// an overlay, the data it is to be added to before it. Throws `Error`.
    std::vector<load::Input> inputs_for(const std::string& name);

    /// A file of the user's by itself, loaded as `inputs_for` says. Throws `DataError` and `Error`.
    load::File file(const std::string& name);

    /// How the answer is to look. Throws `Error` (usage) where there is no such colour.
    render::Look look() const;

    /// Format and look of a list. Throws `Error` (usage) where there is no such format or colour.
    render::Options render_options() const;

    /// For an answer that is JSON and nothing else. Throws `Error` (usage) if another format is
    /// asked for.
    void expect_json() const;

    /// Where the answer goes, opened when first asked for. Throws `Error` (io).
    render::Sink& sink() override;

    /// The answer is a file of the sort that was read, so that it may take the place of one.
    void may_replace_input() { may_replace_input_ = true; }

    /// A file in the folder that `--output` names, for an answer that is several files; then there
    /// is no other sink. All of them are put in their place in the end, or none. Throws `Error`:
    /// usage where no folder is named, io.
    render::Sink& file(std::string_view name) override;

    /// A remark on standard error, unless it is to be quiet. On a terminal it follows the answer,
    /// so that it does not run into what a pager shows.
    void note(std::string_view text);

    /// How to exit when all is written, if not with `answered`; of several the gravest.
    void conclude(question::ExitCode code) { exit_code_ = std::max(exit_code_, code); }
    question::ExitCode exit_code() const { return exit_code_; }

    /// Everything is written: brings it to its place. Throws `Error` (io).
    void finish();

  private:
    std::vector<load::Input> inputs_named(const std::vector<std::string>& names);
    /// If a built-in overlay was added to another base, says so.
    void note_foreign_base();
    void make_folder() const;
    void check_output_is_no_input() const;

    const GlobalOptions& options_;
    Progress progress_;
    question::ExitCode exit_code_ = question::ExitCode::answered;
    std::vector<load::Input> inputs_;
    std::optional<KnowledgeBase> knowledge_base_;
    std::unique_ptr<Output> output_;
    std::vector<std::unique_ptr<Output>> files_;
    bool may_replace_input_ = false;
    std::vector<std::string> files_read_;
    std::vector<std::string> notes_;  ///< held back until the answer is out
};

}  // namespace liaison::cli
