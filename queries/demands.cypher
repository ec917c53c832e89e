// What is demanded of whom, how strictly. 对谁提出什么要求，力度如何。
MATCH (who:Actor)-[r]->(what)
WHERE r.modality = 'called' AND type(r) <> 'STATED'
RETURN who.label AS who, what.label AS what, r.strength AS strength, r.time AS deadline, r.quotes[0] AS words
ORDER BY who, what, words
