// Who said that who does or pursues what. 谁说了谁做什么、追求什么。
MATCH (speaker:Person)-[said:STATED]->(target)<-[r {claim: said.claim}]-(source)
WHERE type(r) <> 'STATED'
RETURN speaker.label AS speaker, source.label AS source, type(r) AS predicate, target.label AS target, r.quotes[0] AS words
ORDER BY speaker, source, predicate, target
