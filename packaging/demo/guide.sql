-- The login of a guide who has work: the one with the most open leads whose person may be written to by e-mail.
SELECT a.body::json ->> 'login'
FROM account a
JOIN staff s ON s.id = (a.body::json ->> 'staff_id')::uuid
JOIN lead l ON l.scope = 'book:' || s.id AND NOT l.deleted
JOIN identity i ON i.customer_id = l.customer_id AND NOT i.deleted
WHERE NOT a.deleted AND a.body::json ->> 'status' = 'active' AND s.body::json ->> 'role' = 'guide'
  AND l.body::json ->> 'stage' NOT IN ('won', 'lost')
  AND i.body::json ->> 'kind' = 'email' AND i.body::json ->> 'status' = 'active'
  AND EXISTS (SELECT 1 FROM consent c WHERE c.customer_id = l.customer_id AND NOT c.deleted
              AND c.body::json ->> 'channel' = 'email' AND c.body::json ->> 'purpose' = 'marketing' AND c.body::json ->> 'granted' = 'true')
GROUP BY 1
ORDER BY count(DISTINCT l.id) DESC, 1
LIMIT 1;
