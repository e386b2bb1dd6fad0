-- Whose records, and the records. Every table that holds a person's data starts its key with the person.

create table instance (
  kind       varchar(20) not null primary key,
  created_at timestamp with time zone not null
);

create table person (
  id          uuid         not null primary key,
  name        varchar(200) not null,
  kana        varchar(200) not null,
  sex         varchar(10)  not null,
  born_on     date         not null,
  postal_code varchar(10)  not null,
  address     varchar(500) not null,
  version     bigint       not null
);
create index person_born_on on person (born_on);

create table insured_number (
  subject_id  uuid        not null references person (id),
  id          uuid        not null,
  insurer     varchar(10) not null,
  symbol      varchar(40) not null,
  number      varchar(40) not null,
  branch      varchar(4)  not null,
  match_key   varchar(120) not null,
  valid_from  date        not null,
  valid_until date,
  primary key (subject_id, id)
);
create index insured_number_match on insured_number (match_key);

create table source_document (
  subject_id  uuid         not null references person (id),
  id          uuid         not null unique,
  sha256      varchar(64)  not null,
  format      varchar(30)  not null,
  file_name   varchar(255) not null,
  title       varchar(400) not null,
  size        bigint       not null,
  received_at timestamp with time zone not null,
  received_by uuid         not null,
  primary key (subject_id, id),
  unique (subject_id, sha256)
);

create table source_chunk (
  subject_id  uuid    not null,
  document_id uuid    not null,
  number      integer not null,
  bytes       bytea   not null,
  primary key (subject_id, document_id, number)
);

create table health_record (
  subject_id      uuid         not null references person (id),
  id              uuid         not null,
  category        varchar(20)  not null,
  resource_type   varchar(64)  not null,
  title           varchar(400) not null,
  search_text     varchar(400) not null,
  code_system     varchar(255),
  code            varchar(255),
  effective_from  timestamp with time zone not null,
  effective_until timestamp with time zone not null,
  effective_on    date         not null,
  measure         numeric(38, 12),
  unit            varchar(60),
  status          varchar(40)  not null,
  part_of         varchar(40),
  document_id     uuid         not null,
  source_key      varchar(40)  not null,
  content_hash    varchar(64)  not null,
  replaces        uuid,
  recorded_at     timestamp with time zone not null,
  body            bytea        not null,
  primary key (subject_id, id)
);
create unique index health_record_id on health_record (id);
create unique index health_record_content on health_record (subject_id, source_key, content_hash);
create index health_record_timeline on health_record (subject_id, part_of, effective_on, id);
create index health_record_search on health_record (subject_id, resource_type, code, effective_from);
create index health_record_replaces on health_record (subject_id, replaces);
