// Initiatives of which no text says what goal they serve. 未说明服务于何目标的举措。
MATCH (actor:Actor)-[r:UNDERTAKES]->(initiative:Initiative)
WHERE NOT EXISTS { (initiative)-[:CONTRIBUTES_TO]->(:Goal) }
RETURN DISTINCT actor.label AS actor, initiative.label AS initiative
ORDER BY actor, initiative
