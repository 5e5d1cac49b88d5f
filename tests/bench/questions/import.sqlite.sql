-- SPDX-License-Identifier: MIT
-- Imports the file :file into the tables that partners.sql uses.
CREATE TEMP TABLE text AS SELECT readfile(:file) AS whole;
CREATE TABLE base AS SELECT json_extract(whole, '$.hub') AS hub FROM text;
CREATE TABLE area AS
  SELECT json_extract(value, '$.id') AS id, json_extract(value, '$.broader') AS broader
  FROM text, json_each(whole, '$.areas');
CREATE TABLE fact AS
  SELECT json_extract(value, '$.subject') AS subject, json_extract(value, '$.relation') AS relation,
         json_extract(value, '$.object') AS object, json_extract(value, '$.with') AS context
  FROM text, json_each(whole, '$.facts');
