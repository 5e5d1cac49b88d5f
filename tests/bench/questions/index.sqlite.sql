-- SPDX-License-Identifier: MIT
-- The indices of the tables of import.sqlite.sql that partners.sql can use.
CREATE INDEX area_broader ON area (broader);
CREATE INDEX fact_subject ON fact (relation, subject);
CREATE INDEX fact_object ON fact (relation, object);
ANALYZE;
