// SPDX-License-Identifier: MIT
#include "liaison/render/bibliography/bibliography.hpp"

#include <array>

#include "liaison/render/text/format.hpp"
#include "render/bibliography/bibtex.hpp"
#include "render/bibliography/csl_json.hpp"

namespace liaison::render {
namespace {

constexpr std::array kFormats{
    BibliographyFormat{"bibtex", "the cited sources for LaTeX, as BibLaTeX reads them",
                       write_bibtex},
    BibliographyFormat{"csl-json", "the cited sources for Zotero, Pandoc and others",
                       write_csl_json},
};

}  // namespace

std::span<const BibliographyFormat> bibliography_formats() { return kFormats; }

const BibliographyFormat* find_bibliography_format(std::string_view written) {
    for (const BibliographyFormat& format : kFormats) {
        if (is_format(format.name, written)) return &format;
    }
    return nullptr;
}

}  // namespace liaison::render
