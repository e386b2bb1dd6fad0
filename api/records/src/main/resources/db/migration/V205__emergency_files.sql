-- Pictures and papers of the emergency dataset, as they were cleaned; the same bytes once for each person, never changed. Which
-- version named it first; nothing while only what is not submitted names it, and then it goes when that does not name it any more.
create table emergency_file (
  subject_id    uuid        not null,
  id            uuid        not null unique,
  sha256        varchar(64) not null,
  type          varchar(10) not null,
  size          bigint      not null,
  by_account    uuid        not null,
  stored_at     timestamp with time zone not null,
  first_version integer,
  primary key (subject_id, id),
  unique (subject_id, sha256)
);
create index emergency_file_account on emergency_file (by_account, stored_at);

create table emergency_file_chunk (
  subject_id uuid    not null,
  file_id    uuid    not null,
  number     integer not null,
  bytes      bytea   not null,
  primary key (subject_id, file_id, number)
);
