// SPDX-License-Identifier: MIT
#pragma once

// Reads a large file in two halves at once.

#include <memory>

#include "liaison/load/source/input.hpp"
#include "load/draft/document_reader.hpp"
#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

/// Smaller inputs are not divided.
inline constexpr std::uint64_t kLeastDivided = std::uint64_t{4} << 20U;

/// The bytes of an input for the parser that `reader` listens to. If the input is large, two facts
/// meet in its middle and there is a second processor, a thread reads the second half meanwhile.
/// The stream then adds that half's facts to `unresolved` and ends the document in the middle. If
/// the second half has anything but facts or anything is wrong with it, the stream continues with
/// its bytes. So the records and faults are the same in any case. Throws `Error` (io).
std::unique_ptr<ByteStream> stream_for(const DocumentReader& reader, Input& input,
                                       UnresolvedBase& unresolved);

}  // namespace liaison::load
