// Overlaps by DuckDB: node duckdb.mjs FILE SERVED THREADS QUERY, where SERVED
// is JSON of how fully the goals serve each motivator. Prints id and overlap as
// CSV. On made-up interviews each motivator has one last word at most, so the
// largest one will do.
import { DuckDBInstance } from "@duckdb/node-api";
import { readFileSync } from "node:fs";

const [file, servedFile, threads, which] = process.argv.slice(2);
const served = JSON.parse(readFileSync(servedFile, "utf8"));
const ids = Object.keys(served);
const k = ids.length;
const all = ids.reduce((sum, id) => sum + served[id], 0);
const s = `CASE motivator ${ids.map((id) => `WHEN '${id}' THEN ${served[id]}`).join(" ")} ELSE 0 END`;
const records = `read_json('${file}', format = 'newline_delimited', maximum_object_size = 4194304, columns = {
  id: 'VARCHAR', turns: 'STRUCT(question VARCHAR, evidence STRUCT(motivator VARCHAR, strength TINYINT, kind VARCHAR)[])[]'})`;
const unit = `strength / 5.0 * CASE kind WHEN 'prompted' THEN 0.5 WHEN 'volunteered' THEN 1.0 ELSE 0.7 END`;
const entries = `
  e AS (SELECT id, q, unnest(ev, recursive := true) FROM (SELECT id, t.question AS q, t.evidence AS ev FROM (SELECT id, unnest(turns) AS t FROM ${records}))),
  u AS (SELECT id, q, motivator, strength, kind, ${unit} AS unit FROM e)`;
const sums = `
  m AS (SELECT id, motivator, sum(part) AS plain, bool_or(strength <= 0) AS cold,
               max(CASE WHEN kind = 'confirmed' THEN part END) AS last, max(CASE WHEN kind = 'confirmed' THEN strength END) AS said
        FROM p GROUP BY id, motivator),
  c AS (SELECT id, cold, ${s} AS s, greatest(0, CASE WHEN said IS NULL THEN plain WHEN said <= 0 THEN least(plain, last) ELSE greatest(plain, last) END) AS c FROM m)
  SELECT id, (sum(c * s) + 2.0 / ${k} * (${all} - sum(CASE WHEN c < 1e-9 AND cold THEN s ELSE 0 END)))
           / (sum(c) + 2.0 / ${k} * (${k} - sum(CASE WHEN c < 1e-9 AND cold THEN 1 ELSE 0 END))) AS overlap
  FROM c GROUP BY id`;
const queries = {
  window: `WITH ${entries}, p AS (SELECT id, motivator, strength, kind, unit / greatest(1, sum(abs(unit)) OVER (PARTITION BY id, q)) AS part FROM u), ${sums}`,
  join: `WITH ${entries}, a AS (SELECT id, q, greatest(1, sum(abs(unit))) AS size FROM u GROUP BY id, q),
         p AS (SELECT u.id, motivator, strength, kind, unit / size AS part FROM u JOIN a ON u.id = a.id AND u.q = a.q), ${sums}`,
  lists: `WITH
  e AS (SELECT id, q, flatten(list(ev)) AS ev FROM (SELECT id, t.question AS q, t.evidence AS ev FROM (SELECT id, unnest(turns) AS t FROM ${records})) WHERE ev IS NOT NULL GROUP BY id, q),
  f AS (SELECT id, list_transform(ev, x -> {motivator: x.motivator, strength: x.strength, kind: x.kind, unit: x.strength / 5.0 * CASE x.kind WHEN 'prompted' THEN 0.5 WHEN 'volunteered' THEN 1.0 ELSE 0.7 END}) AS ev FROM e),
  g AS (SELECT id, ev, greatest(1, list_sum(list_transform(ev, x -> abs(x.unit)))) AS size FROM f),
  h AS (SELECT id, size, unnest(ev, recursive := true) FROM g),
  p AS (SELECT id, motivator, strength, kind, unit / size AS part FROM h), ${sums}`,
};
const instance = await DuckDBInstance.create(":memory:", { threads });
const connection = await instance.connect();
await connection.run(`SET preserve_insertion_order = false`);
await connection.run(`COPY (${queries[which]}) TO '/dev/stdout' (FORMAT csv, HEADER false)`);
connection.closeSync();
