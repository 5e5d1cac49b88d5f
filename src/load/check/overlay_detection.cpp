// SPDX-License-Identifier: MIT
#include "liaison/load/check/overlay_detection.hpp"

#include "load/json/json_parser.hpp"

namespace liaison::load {
namespace {

/// Looks for the key `hub` of the outermost object and stops there.
class HubFinder : public JsonHandler {
  public:
    void null() override {}
    void boolean(bool /*value*/) override {}
    void number(double /*value*/) override {}
    void string(std::string_view /*value*/) override {}
    void begin_list() override { ++depth_; }
    void end_list() override { --depth_; }
    void begin_object() override {
        if (depth_ == 0) is_object_ = true;
        ++depth_;
    }
    bool key(std::string_view name) override {
        found_ = depth_ == 1 && name == "hub";
        return !found_;
    }
    void end_object() override { --depth_; }

    bool is_object() const { return is_object_; }
    bool found() const { return found_; }

  private:
    std::size_t depth_ = 0;
    bool is_object_ = false;
    bool found_ = false;
};

}  // namespace

bool is_overlay(Input& input) {
    const auto stream = input.open();
    HubFinder finder;
    const auto error = parse_json(*stream, finder);
    // Reads to the end, because `Input` keeps only the bytes read of an input that cannot be
    // reopened. Not after an error: the rest is not needed, and a device may be endless.
    while (!error && !stream->read().empty()) continue;
    return !error && finder.is_object() && !finder.found();
}

}  // namespace liaison::load
