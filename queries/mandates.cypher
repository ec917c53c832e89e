// What rests on which document, meeting or doctrine. 何事以何文件、会议、理念为依据。
MATCH (what)-[r:BASED_ON]->(basis)
RETURN basis.label AS basis, basis.class AS class, what.label AS what, r.quotes[0] AS words
ORDER BY basis, what, words
