-- The batch of a row is found by the row's place.
create unique index ledger_batch_last on ledger_batch (last_seq);

-- What people ask about rows of their ledger that they do not recognise. Every table starts its key with the person.
create table inquiry (
  subject_id     uuid          not null,
  id             uuid          not null unique,
  row_seq        bigint        not null,
  institution_id uuid,
  asked_by       uuid          not null,
  asker_name     varchar(200)  not null,
  for_another    boolean       not null,
  shielded       boolean       not null,
  words          varchar(1000) not null,
  asked_at       timestamp with time zone not null,
  due_at         timestamp with time zone not null,
  primary key (subject_id, id)
);
create index inquiry_institution on inquiry (institution_id, id);
create index inquiry_due on inquiry (due_at);

-- two answers to one question at once have the same key: one of them is told
create table inquiry_step (
  subject_id uuid          not null,
  inquiry_id uuid          not null,
  number     integer       not null,
  kind       varchar(20)   not null,
  taken_at   timestamp with time zone not null,
  by_account uuid          not null,
  by_name    varchar(200)  not null,
  words      varchar(2000) not null,
  primary key (subject_id, inquiry_id, number),
  foreign key (subject_id, inquiry_id) references inquiry (subject_id, id)
);
