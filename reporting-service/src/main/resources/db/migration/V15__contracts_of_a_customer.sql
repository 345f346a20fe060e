-- Contracts are listed by customer and by salesperson, newest first, as they are without either.
create index contract_record_customer on contract_record (customer_id, contract_id);
create index contract_record_salesperson on contract_record (salesperson_id, contract_id);
