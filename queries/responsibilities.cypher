// Which body leads or supports what. 各单位牵头或配合的工作。
MATCH (body:Actor)-[r:UNDERTAKES]->(task)
WHERE r.responsibility IS NOT NULL
RETURN body.label AS body, r.responsibility AS responsibility, task.label AS task, r.time AS deadline, r.quotes[0] AS words
ORDER BY body, responsibility, task
