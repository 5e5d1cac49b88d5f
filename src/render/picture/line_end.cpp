// SPDX-License-Identifier: MIT
#include "render/picture/line_end.hpp"

#include <fmt/format.h>

#include "liaison/model/unreachable.hpp"
#include "render/picture/svg.hpp"

namespace liaison::render {

LineEnd line_end_of(Relation relation) {
    switch (relation) {
        case Relation::works_with:
        case Relation::shares_area: return LineEnd::none;
        case Relation::part_of: return LineEnd::diamond;
        default: return LineEnd::arrow;
    }
}

std::string line_end(LineEnd end, Status status, double x, double y, bool to_the_right) {
    switch (end) {
        case LineEnd::none: return {};
        case LineEnd::arrow:
            return arrow_head(to_the_right ? x : x - kDiamondWidth, y, to_the_right,
                              class_of(status));
        case LineEnd::diamond:
            return fmt::format(
                "<path class=\"diamond {}\" fill=\"none\" "
                "stroke=\"currentColor\" d=\"M{} {}l-5 -3.5l-5 3.5l5 3.5z\"/>",
                class_of(status), coordinate(x), coordinate(y));
    }
    unreachable();
}

}  // namespace liaison::render
