-- The first login of somebody of the role :'role'; nothing where there is none.
SELECT a.body::json ->> 'login'
FROM account a
JOIN staff s ON s.id = (a.body::json ->> 'staff_id')::uuid
WHERE NOT a.deleted AND a.body::json ->> 'status' = 'active' AND s.body::json ->> 'role' = :'role' AND NOT s.deleted
ORDER BY 1
LIMIT 1;
