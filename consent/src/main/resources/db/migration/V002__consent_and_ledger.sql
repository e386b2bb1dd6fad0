-- Who may see what, and who looked.

create table guardianship (
  subject_id   uuid        not null,
  id           uuid        not null unique,
  guardian_id  uuid        not null,
  legal_ground varchar(30) not null,
  starts_at    timestamp with time zone not null,
  ends_at      timestamp with time zone not null,
  primary key (subject_id, id)
);
create index guardianship_guardian on guardianship (guardian_id, ends_at);

create table ledger_row (
  seq         bigint       not null generated always as identity primary key,
  noted_at    timestamp with time zone not null,
  subject_id  uuid,
  account_id  uuid         not null,
  caller_role varchar(20)  not null,
  caller_name varchar(200) not null,
  channel     varchar(10)  not null,
  action      varchar(20)  not null,
  purpose     varchar(20)  not null,
  categories  varchar(300) not null,
  ground      varchar(20),
  refusal     varchar(30),
  request_id  uuid         not null
);
create index ledger_row_subject on ledger_row (subject_id, seq);
