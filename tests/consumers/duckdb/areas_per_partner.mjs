// SPDX-License-Identifier: MIT
// Prints the number of areas of each partner in a list as CSV: areas_per_partner.mjs FILE
import { DuckDBInstance } from "@duckdb/node-api";

const connection = await (await DuckDBInstance.create()).connect();
const result = await connection.runAndReadAll(
  "SELECT id, count(DISTINCT area)::INTEGER AS count FROM read_csv($1) WHERE area <> '' GROUP BY id", [process.argv[2]]);
console.log(JSON.stringify(result.getRowObjects()));
