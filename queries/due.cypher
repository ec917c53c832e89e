// What is due, by when, and who is to do it. 什么任务何时完成，由谁负责。
MATCH (who)-[r]->(what)
WHERE (r.modality IN ['planned', 'called'] OR type(r) = 'CALLS_FOR') AND r.until IS NOT NULL AND type(r) <> 'STATED'
RETURN toString(r.until) AS until, who.label AS who, what.label AS what, r.modality AS modality, r.time AS time, r.quotes[0] AS words
ORDER BY until, who, what, words
