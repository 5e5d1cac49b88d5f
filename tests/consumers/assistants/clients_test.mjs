// SPDX-License-Identifier: MIT
// Clients of the Model Context Protocol list and call each tool: node clients_test.mjs BINARY CLIENT
// CLIENT is sdk, default, auto, pinned or inspector. A result is what the command prints as JSON; clients
// check it against the schema of the tool. Each line that the program writes must fit the published schema
// of its revision.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as core from "@modelcontextprotocol/core";

const [BINARY, CLIENT] = process.argv.slice(2);
const HERE = dirname(fileURLToPath(import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), "liaison-mcp-"));
process.on("exit", () => rmSync(FOLDER, { recursive: true }));

// Arguments for each tool, and the same on the command line. A tool that is not here fails the test.
const CALLS = {
  search: [{ text: "border" }, "border"],
  show: [{ name: "unep" }, "unep"],
  partners: [{ area: "cybercrime", direct: true }, "--area", "cybercrime", "--direct"],
  facts: [{ partner: "unep", status: "current" }, "--partner", "unep", "--status", "current"],
  count: [{ list: "facts", by: "status" }, "facts", "--by", "status"],
  timeline: [{ name: "unodc", since: "2016" }, "unodc", "--since", "2016"],
  path: [{ names: ["unep", "cybercrime"], "through-hub": true, max: 2 },
         "unep", "cybercrime", "--through-hub", "--max", "2"],
  compare: [{ names: ["unodc", "unoct"] }, "unodc", "unoct"],
  conflicts: [{}],
  explain: [{ term: "status" }, "status"],
};

const RESULTS = {
  initialize: core.InitializeResultSchema, "server/discover": core.DiscoverResultSchema,
  "tools/list": core.ListToolsResultSchema, "tools/call": core.CallToolResultSchema,
  "resources/list": core.ListResourcesResultSchema, "resources/read": core.ReadResourceResultSchema,
  "resources/templates/list": core.ListResourceTemplatesResultSchema, ping: core.EmptyResultSchema,
};
const CACHEABLE = Object.keys(RESULTS).filter((method) => /discover|list|read/.test(method));
const VERSION_KEY = "io.modelcontextprotocol/protocolVersion";

// Runs the program, and copies its input and output to two files.
const COMMAND = { command: "sh", stderr: "inherit",
                  args: ["-c", 'tee "$1/asked" | "$0" mcp | tee "$1/answered"', BINARY, FOLDER] };

function printed(tool, words) {
  return JSON.parse(execFileSync(BINARY, [tool, ...words, "--format", "json"],
                                 { stdio: ["ignore", "pipe", "ignore"] }));
}

function checkCall(tool, result) {
  const expected = printed(tool, CALLS[tool].slice(1));
  const got = result.structuredContent;
  assert.deepEqual(Array.isArray(expected) ? got.result : got, expected, tool);
  assert.deepEqual(JSON.parse(result.content[0].text), got, tool);
  if (tool === "show") assert.ok(got.not_stated.includes("areas"), "what is not stated is a result");
}

function checkTools(tools) {
  assert.deepEqual(tools.map((tool) => tool.name).sort(), Object.keys(CALLS).sort());
}

async function connected() {
  if (CLIENT === "sdk") {
    const { Client } = await import("@modelcontextprotocol/sdk/client/index.js");
    const { StdioClientTransport } = await import("@modelcontextprotocol/sdk/client/stdio.js");
    const client = new Client({ name: "test", version: "1" });
    await client.connect(new StdioClientTransport(COMMAND));
    return client;
  }
  const { Client } = await import("@modelcontextprotocol/client");
  const { StdioClientTransport } = await import("@modelcontextprotocol/client/stdio");
  const mode = { auto: "auto", pinned: { pin: "2026-07-28" } }[CLIENT];
  const client = new Client({ name: "test", version: "1" }, mode ? { versionNegotiation: { mode } } : {});
  await client.connect(new StdioClientTransport(COMMAND));
  assert.equal(client.getNegotiatedProtocolVersion(), mode ? "2026-07-28" : "2025-11-25");
  return client;
}

async function talk() {
  const client = await connected();
  checkTools((await client.listTools()).tools);
  for (const [tool, [args]] of Object.entries(CALLS)) {
    checkCall(tool, await client.callTool({ name: tool, arguments: args }));
  }
  for (const name of ["un-entities", "28c0baf", "unodc"]) {  // the client checks the schema
    const shown = await client.callTool({ name: "show", arguments: { name } });
    assert.deepEqual(shown.structuredContent, printed("show", [name]), name);
  }
  const misspelled = await client.callTool({ name: "show", arguments: { name: "undoc" } });
  assert.equal(misspelled.isError, true);
  assert.match(misspelled.content[0].text, /did you mean UNODC\?$/);
  await assert.rejects(client.callTool({ name: "export", arguments: {} }), { code: -32602 });

  const { resources } = await client.listResources();
  assert.equal((await client.listResourceTemplates()).resourceTemplates.length, 3);
  for (const { uri } of resources) {
    const { contents } = await client.readResource({ uri });
    assert.ok(JSON.parse(contents[0].text).total > 0, uri);
  }
  await assert.rejects(client.readResource({ uri: "liaison://sources/x" }));
  await client.close();
}

function checkLines() {
  const lines = (file) => readFileSync(join(FOLDER, file), "utf8").split("\n").filter(Boolean).map(JSON.parse);
  const requests = new Map(lines("asked").filter((line) => "id" in line).map((line) => [line.id, line]));
  const answers = lines("answered");
  assert.equal(answers.length, requests.size);
  for (const answer of answers) {
    core.JSONRPCMessageSchema.parse(answer);
    if (answer.error) continue;
    const { method, params } = requests.get(answer.id);
    RESULTS[method].parse(answer.result);
    const isStateless = params?._meta?.[VERSION_KEY] === "2026-07-28";
    assert.equal(answer.result.resultType, isStateless ? "complete" : undefined, method);
    const isCacheable = isStateless && CACHEABLE.includes(method);
    assert.equal(answer.result.ttlMs, isCacheable ? 0 : undefined, method);
    assert.equal(answer.result.cacheScope, isCacheable ? "private" : undefined, method);
  }
  console.log(`${CLIENT}: ${answers.length} lines fit the schema`);
}

function inspect(server, ...words) {
  const cli = join(HERE, "../node_modules/.bin/mcp-inspector-cli");
  const env = { ...process.env, PATH: `${FOLDER}:${process.env.PATH}` };
  return JSON.parse(execFileSync(cli, ["--cli", ...server, "--method", ...words], { encoding: "utf8", env }));
}

/** The server as docs/assistants.md configures it, with `liaison` on the PATH. */
function configured() {
  const page = readFileSync(join(HERE, "../../../docs/assistants.md"), "utf8");
  writeFileSync(join(FOLDER, "mcp.json"), page.match(/^```json mcp.json\n(.*?)^```$/ms)[1]);
  symlinkSync(BINARY, join(FOLDER, "liaison"));
  return ["--config", join(FOLDER, "mcp.json"), "--server", "liaison"];
}

function inspectAll() {
  const server = [BINARY, "mcp"];
  checkTools(inspect(configured(), "tools/list").tools);
  for (const [tool, [args]] of Object.entries(CALLS)) {
    const pairs = Object.entries(args).flatMap(([name, value]) =>
      ["--tool-arg", `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`]);
    checkCall(tool, inspect(server, "tools/call", "--tool-name", tool, ...pairs));
  }
  for (const { uri } of inspect(server, "resources/list").resources) {
    assert.equal(inspect(server, "resources/read", "--uri", uri).contents.length, 1);
  }
  assert.equal(inspect(server, "resources/templates/list").resourceTemplates.length, 3);
}

if (CLIENT === "inspector") {
  inspectAll();
} else {
  await talk();
  checkLines();
}
