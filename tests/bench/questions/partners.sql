-- SPDX-License-Identifier: MIT
-- The ids of the partners that are concerned with the area :area, from the tables entity and fact.
WITH RECURSIVE
  wanted(id) AS (
    SELECT :area UNION SELECT area.id FROM area JOIN wanted ON area.broader = wanted.id),
  about(id) AS (
    SELECT subject FROM fact WHERE relation = 'addresses' AND object IN (SELECT id FROM wanted)),
  tie(subject, context) AS (
    SELECT subject, context FROM fact
    WHERE relation IN ('takes-part-in', 'based-on') AND object IN (SELECT id FROM about)),
  concerned(id) AS (
    SELECT subject FROM tie UNION SELECT context FROM tie WHERE context IS NOT NULL
    UNION SELECT fact.object FROM fact JOIN concerned ON fact.subject = concerned.id
    WHERE fact.relation = 'part-of')
SELECT DISTINCT partner.id FROM (
    SELECT subject AS id FROM fact, base WHERE relation = 'works-with' AND object = base.hub
    UNION SELECT object FROM fact, base WHERE relation = 'works-with' AND subject = base.hub
  ) AS partner, base
WHERE partner.id <> base.hub AND (
    partner.id IN (SELECT id FROM concerned)
    OR partner.id IN (
      SELECT subject FROM fact WHERE relation = 'shares-area' AND object IN (SELECT id FROM wanted)))
ORDER BY partner.id;
