// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/question/answer.hpp"

namespace liaison::serve {

/// Sends all that is answered to one sink.
class OneSink final : public question::Destination {
  public:
    explicit OneSink(render::Sink& sink) : sink_(sink) {}
    render::Sink& sink() override { return sink_; }
    render::Sink& file(std::string_view /*name*/) override { return sink_; }

  private:
    render::Sink& sink_;
};

}  // namespace liaison::serve
