-- Records on their way in: one job per upload, one item per document in it.

create table import_job (
  id          uuid         not null primary key,
  uploaded_by uuid         not null,
  uploader    varchar(200) not null,
  subject_id  uuid,
  file_name   varchar(255) not null,
  sha256      varchar(64)  not null,
  size        bigint       not null,
  kind        varchar(20)  not null,
  state       varchar(20)  not null,
  total       integer      not null,
  stored      integer      not null,
  known       integer      not null,
  quarantined integer      not null,
  refused     integer      not null,
  started_at  timestamp with time zone not null,
  ended_at    timestamp with time zone,
  version     bigint       not null
);
create index import_job_uploader on import_job (uploaded_by, started_at);
create index import_job_state on import_job (state);

create table upload_chunk (
  job_id uuid    not null references import_job (id),
  number integer not null,
  bytes  bytea   not null,
  primary key (job_id, number)
);

create table import_item (
  job_id      uuid         not null references import_job (id),
  number      integer      not null,
  entry_name  varchar(255) not null,
  state       varchar(20)  not null,
  reason      varchar(40),
  subject_id  uuid,
  document_id uuid,
  title       varchar(400) not null,
  records     integer      not null,
  new_records integer      not null,
  ended_at    timestamp with time zone not null,
  primary key (job_id, number)
);
create index import_item_state on import_item (state, job_id);

create table import_finding (
  job_id    uuid          not null references import_job (id),
  item      integer       not null,
  number    integer       not null,
  code_type varchar(200)  not null,
  code      varchar(60)   not null,
  severity  varchar(10)   not null,
  place     varchar(300)  not null,
  arguments varchar(2000) not null,
  primary key (job_id, item, number)
);
