// SPDX-License-Identifier: MIT
#include "cli/commands/commands.hpp"

namespace liaison::cli {
namespace {

constexpr std::string_view kOverlay = R"json({
  "$schema": "liaison.schema.json",
  "format": 1,
  "title": "An example overlay",
  "description": "Replace the examples with your own, and delete what you do not need.",
  "sources": [
    {
      "id": "my-page",
      "title": "Example page",
      "publisher": "Example publisher",
      "url": "https://example.org/page",
      "retrieved": "2026-11-24",
      "sections": [{ "id": "first", "title": "The heading as the page has it" }]
    }
  ],
  "organizations": [
    {
      "id": "my-office",
      "name": "Example Office",
      "acronym": "EXO",
      "kind": "office",
      "aliases": [
        { "name": "Examples Bureau", "kind": "synonym", "basis": "editorial" },
        { "name": "Office of Examples", "kind": "as-written" }
      ],
      "cite": [{ "at": "my-page#first/0", "words": "Office of Examples" }],
      "note": "Never change an id; names may change."
    }
  ],
  "areas": [
    {
      "id": "my-area",
      "name": "Example trafficking",
      "kind": "crime",
      "broader": "serious-organized-crime",
      "cite": [{ "at": "my-page#first/2", "words": "trafficking in examples" }],
      "basis": "editorial",
      "note": "Say why it is narrower than another area, if the page does not."
    }
  ],
  "facts": [
    {
      "subject": "my-office",
      "relation": "works-with",
      "object": "interpol",
      "status": "current",
      "since": "2026-11",
      "statement": "The Example Office works with INTERPOL since November 2026.",
      "note": "This fact makes the office a partner: a plain sentence of your own, and the words of the page that support it.",
      "cite": [{ "at": "my-page#first/1", "words": "cooperation with INTERPOL" }]
    },
    {
      "subject": "my-office",
      "relation": "shares-area",
      "object": "cybercrime",
      "status": "current",
      "statement": "The Example Office and INTERPOL share a concern about cybercrime.",
      "note": "Refer to existing records by their ids. verify cannot check a citation without a section and paragraph.",
      "cite": [{ "at": "my-page" }]
    },
    {
      "subject": "my-office",
      "relation": "shares-area",
      "object": "my-area",
      "status": "exploring",
      "statement": "The Example Office and INTERPOL explore work on example trafficking.",
      "note": "Without a status a fact is current. liaison explain status lists the others.",
      "cite": [{ "at": "my-page#first/2", "words": "trafficking in examples" }]
    }
  ]
}
)json";

void setup_new(CLI::App&, Arguments&) {}

void run_new(const Arguments&, CommandContext& context) {
    context.expect_json();
    context.sink().write_encoded(kOverlay);
}

}  // namespace

Command new_command() {
    return {"new",
            question::CommandGroup::keep,
            "print an overlay to start from",

            "Prints a small overlay whose examples and notes explain the format. It is valid "
            "as it is: save it, replace the examples, and validate it.",
            {"liaison new --output mine.json", "liaison validate mine.json",
             "liaison partners --add mine.json --area cybercrime"},
            {},
            setup_new,
            run_new};
}

}  // namespace liaison::cli
