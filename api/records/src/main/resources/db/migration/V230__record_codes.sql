-- All codes by which a record is found; the columns of the record itself hold the main one. Of earlier records only the
-- main one is known here; the others are looked for in the background, record by record, until none is left to do.

create table record_code (
  subject_id  uuid         not null,
  record_id   uuid         not null,
  code_system varchar(255) not null,
  code        varchar(255) not null,
  primary key (subject_id, record_id, code_system, code)
);
create index record_code_search on record_code (subject_id, code, code_system, record_id);

insert into record_code (subject_id, record_id, code_system, code)
select subject_id, id, code_system, code from health_record where code is not null and code_system is not null;

create table record_codes_to_do (
  record_id  uuid not null primary key,
  subject_id uuid not null
);

insert into record_codes_to_do (record_id, subject_id) select id, subject_id from health_record;
