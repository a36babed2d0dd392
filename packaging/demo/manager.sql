-- The login of the manager of the store where the guide :'login' works; nothing where there is none.
SELECT a.body::json ->> 'login'
FROM account a
JOIN staff s ON s.id = (a.body::json ->> 'staff_id')::uuid
WHERE NOT a.deleted AND a.body::json ->> 'status' = 'active' AND s.body::json ->> 'role' = 'manager' AND NOT s.deleted
  AND s.store_id = (SELECT g.store_id FROM staff g JOIN account b ON g.id = (b.body::json ->> 'staff_id')::uuid WHERE b.body::json ->> 'login' = :'login' LIMIT 1)
ORDER BY 1
LIMIT 1;
