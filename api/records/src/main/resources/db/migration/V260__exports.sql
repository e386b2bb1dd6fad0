-- What somebody takes away at once (FHIR Bulk Data): who asked, whose records, how far it has come, and the lines until they are fetched.
create table export_job (
  id         uuid          not null primary key,
  account_id uuid          not null,
  app        varchar(64)   not null,
  scope      varchar(4000) not null,
  request    varchar(8000) not null,
  types      varchar(4000) not null,
  since      varchar(40)   not null,
  steps      bigint        not null,
  person     integer       not null,
  people     integer       not null,
  place      varchar(200)  not null,
  started_at timestamp with time zone not null,
  polled_at  timestamp with time zone,
  done_at    timestamp with time zone,
  expires_at timestamp with time zone not null
);
create index export_job_account on export_job (account_id, app);
create index export_job_expires on export_job (expires_at);

create table export_person (
  job_id     uuid        not null,
  number     integer     not null,
  subject_id uuid        not null,
  purpose    varchar(20) not null,
  primary key (job_id, number)
);

create table export_chunk (
  job_id     uuid        not null,
  number     integer     not null,
  subject_id uuid        not null,
  purpose    varchar(20) not null,
  type       varchar(64) not null,
  lines      integer     not null,
  bytes      bytea       not null,
  primary key (job_id, number)
);
create index export_chunk_type on export_chunk (job_id, type, number);
