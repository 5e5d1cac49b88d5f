// SPDX-License-Identifier: MIT
// node duckdb.mjs FILE AREA found|named [DATABASE]: runs partners.sql on a file with DuckDB. With
// `found`, DuckDB finds out the columns of the file itself. With `named`, it is given the few columns
// that the question needs, and skips the others. DATABASE keeps the tables: if it exists, the file is
// not read.

import { existsSync, readFileSync } from 'node:fs';

import { DuckDBInstance } from '@duckdb/node-api';

const [file, area, columns, database = ':memory:'] = process.argv.slice(2);
const isImported = existsSync(database);
const connection = await (await DuckDBInstance.create(database)).connect();

async function importFile() {
  const named = `columns = { hub: 'VARCHAR', areas: 'STRUCT(id VARCHAR, broader VARCHAR)[]',
    facts: 'STRUCT(subject VARCHAR, relation VARCHAR, object VARCHAR, "with" VARCHAR)[]' },`;
  await connection.run(`CREATE TEMP TABLE whole AS SELECT hub, areas, facts
    FROM read_json('${file}', ${columns === 'named' ? named : ''} maximum_object_size = 4000000000)`);
  await connection.run('CREATE TABLE base AS SELECT hub FROM whole');
  await connection.run(`CREATE TABLE area AS
    SELECT a.id, a.broader FROM (SELECT unnest(areas) AS a FROM whole)`);
  await connection.run(`CREATE TABLE fact AS
    SELECT f.subject, f.relation, f.object, f."with" AS context FROM (SELECT unnest(facts) AS f FROM whole)`);
}

if (!isImported) await importFile();
const question = readFileSync(new URL('partners.sql', import.meta.url), 'utf8').replaceAll(':area', `'${area}'`);
for (const [id] of await (await connection.run(question)).getRows()) console.log(id);
