-- Who a record says made it: an institution where it names one, else a person; empty where it names nobody.

alter table health_record add column origin varchar(200) default '' not null;
