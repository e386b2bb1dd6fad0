-- That a hospital wrote what was done in an emergency, by which access, and what it corrects. What it says is a record of the person.
create table emergency_note (
  subject_id  uuid         not null,
  id          uuid         not null,
  access_id   uuid         not null,
  root_id     uuid         not null,
  corrects    uuid,
  account_id  uuid         not null,
  person_name varchar(200) not null,
  written_at  timestamp with time zone not null,
  digest      varchar(64)  not null,
  primary key (subject_id, id),
  unique (access_id, digest)
);
create index emergency_note_access on emergency_note (subject_id, access_id, id);
