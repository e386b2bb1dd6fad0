-- What is granted, to whom, and what is kept out. Every table starts its key with the person.

create table consent_grant (
  subject_id     uuid          not null,
  id             uuid          not null unique,
  grantee_kind   varchar(20)   not null,
  grantee_id     varchar(64)   not null,
  grantee_name   varchar(200)  not null,
  terms          varchar(1000) not null,
  valid_until    timestamp with time zone not null,
  requested_by   uuid          not null,
  requester_name varchar(200)  not null,
  requested_at   timestamp with time zone not null,
  primary key (subject_id, id)
);
create index consent_grant_grantee on consent_grant (grantee_id, subject_id);
create index consent_grant_until on consent_grant (valid_until);

-- two decisions on one grant at once have the same key: one of them is told
create table consent_step (
  subject_id uuid         not null,
  grant_id   uuid         not null,
  number     integer      not null,
  kind       varchar(20)  not null,
  taken_at   timestamp with time zone not null,
  by_account uuid         not null,
  by_person  uuid,
  by_name    varchar(200) not null,
  terms      varchar(1000),
  receipt    varchar(20)  not null,
  primary key (subject_id, grant_id, number),
  foreign key (subject_id, grant_id) references consent_grant (subject_id, id)
);

create table consent_choice (
  subject_id uuid        not null,
  id         uuid        not null,
  audience   varchar(10) not null,
  kind       varchar(20) not null,
  target     varchar(400),
  first_day  date,
  last_day   date,
  chosen_at  timestamp with time zone not null,
  chosen_by  uuid        not null,
  ended_at   timestamp with time zone,
  primary key (subject_id, id)
);

create table shield (
  subject_id    uuid not null,
  id            uuid not null,
  shielded_from uuid not null,
  starts_at     timestamp with time zone not null,
  ends_at       timestamp with time zone,
  recorded_by   uuid not null,
  primary key (subject_id, id)
);

create table court_order (
  subject_id      uuid         not null,
  id              uuid         not null,
  guardianship_id uuid         not null references guardianship (id),
  effect          varchar(10)  not null,
  actions         varchar(300) not null,
  categories      varchar(300) not null,
  reference       varchar(200) not null,
  starts_at       timestamp with time zone not null,
  ends_at         timestamp with time zone,
  primary key (subject_id, id)
);
