// Figures of each actor by indicator and time: what was reported, what is aimed at. 各主体各指标的报告值与目标值，按时间排列。
MATCH (actor)-[r]->(target)
WHERE r.figure IS NOT NULL
OPTIONAL MATCH (indicator:Indicator {iri: r.indicator})
OPTIONAL MATCH (text:Text {iri: r.document})
RETURN actor.label AS actor, coalesce(indicator.label, target.label) AS indicator, r.figure AS kind, r.value AS value,
  r.number AS number, r.unit AS unit, r.comparator AS comparator, r.time AS time, toString(r.until) AS until, text.date AS said
ORDER BY actor, indicator, until, said, kind, value
