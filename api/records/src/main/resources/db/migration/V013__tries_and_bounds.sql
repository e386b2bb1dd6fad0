-- How often in a row an upload was opened, and one of its documents tried, by processes that ended over it.
alter table import_job add column opens integer default 0 not null;
alter table import_job add column trying integer default 0 not null;
alter table import_job add column tries integer default 0 not null;

-- A limit behind which a value lies is not the value. A record that nobody can date stands where it was recorded.
alter table health_record add column measure_limit numeric(38, 12);
alter table health_record add column limit_is varchar(10);
alter table health_record alter column effective_from drop not null;
alter table health_record alter column effective_until drop not null;

-- Since when everything is in the database that belongs into a new one; null while a demonstration is being set up.
alter table instance add column settled_at timestamp with time zone;
update instance set settled_at = created_at;
