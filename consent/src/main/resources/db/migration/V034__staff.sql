-- What people who work in care need: their list, why they ask, consent at the reception, a terminal that locks.

-- until when the terms in force last from this step on: lists are in the order of it
alter table consent_step add column valid_until timestamp with time zone;
update consent_step set valid_until =
  (select g.valid_until from consent_grant g where g.subject_id = consent_step.subject_id and g.id = consent_step.grant_id);

-- in the words of whoever asks, for the person who is asked
alter table consent_grant add column reason varchar(400);

alter table sign_in add column locked_at timestamp with time zone;

-- shown at a reception, for whoever stands before it: about nobody until it is answered
create table reception_code (
  id                uuid         not null primary key,
  secret_hash       bytea        not null unique,
  institution_id    uuid         not null references institution (id),
  institution_name  varchar(200) not null,
  practitioner_name varchar(200) not null,
  account_id        uuid         not null,
  purpose           varchar(20)  not null,
  categories        varchar(300) not null,
  shown_at          timestamp with time zone not null,
  expires_at        timestamp with time zone not null
);

-- one answer to each code: two phones at once have the same key, and one of them is told
create table reception_answer (
  code_id     uuid        not null primary key references reception_code (id),
  kind        varchar(20) not null,
  subject_id  uuid,
  grant_id    uuid,
  answered_at timestamp with time zone not null
);
