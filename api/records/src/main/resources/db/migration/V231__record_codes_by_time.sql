-- A search by code mostly asks for a type and a time too; both beside the code, so that it looks at what it finds only.

alter table record_code add column resource_type varchar(64);
alter table record_code add column effective_from timestamp with time zone;
alter table record_code add column effective_until timestamp with time zone;

update record_code set
  resource_type = (select r.resource_type from health_record r
    where r.subject_id = record_code.subject_id and r.id = record_code.record_id),
  effective_from = (select r.effective_from from health_record r
    where r.subject_id = record_code.subject_id and r.id = record_code.record_id),
  effective_until = (select r.effective_until from health_record r
    where r.subject_id = record_code.subject_id and r.id = record_code.record_id);

drop index record_code_search;
create index record_code_search on record_code (subject_id, code, resource_type, effective_from);
