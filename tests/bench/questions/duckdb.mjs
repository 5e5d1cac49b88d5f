// SPDX-License-Identifier: MIT
// node duckdb.mjs FILE AREA [named]: runs partners.sql on a file with DuckDB. By default, DuckDB
// finds out the columns of the file itself. With `named`, it is given the few columns that the
// question needs, and skips the others.

import { readFileSync } from 'node:fs';

import { DuckDBInstance } from '@duckdb/node-api';

const [file, area, named] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const columns = `columns = { hub: 'VARCHAR', areas: 'STRUCT(id VARCHAR, broader VARCHAR)[]',
  facts: 'STRUCT(subject VARCHAR, relation VARCHAR, object VARCHAR, "with" VARCHAR)[]' },`;
await connection.run(`CREATE TEMP TABLE whole AS
  SELECT hub, areas, facts FROM read_json('${file}', ${named ? columns : ''} maximum_object_size = 4000000000)`);
await connection.run('CREATE TEMP TABLE base AS SELECT hub FROM whole');
await connection.run(`CREATE TEMP TABLE area AS
  SELECT a.id, a.broader FROM (SELECT unnest(areas) AS a FROM whole)`);
await connection.run(`CREATE TEMP TABLE fact AS
  SELECT f.subject, f.relation, f.object, f."with" AS context FROM (SELECT unnest(facts) AS f FROM whole)`);
const question = readFileSync(new URL('partners.sql', import.meta.url), 'utf8').replaceAll(':area', `'${area}'`);
for (const [id] of await (await connection.run(question)).getRows()) console.log(id);
