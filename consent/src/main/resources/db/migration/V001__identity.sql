-- Who is at the door.

create table institution (
  id                 uuid         not null primary key,
  name               varchar(200) not null,
  institution_number varchar(10)  not null
);

create table practitioner (
  id             uuid         not null primary key,
  name           varchar(200) not null,
  kana           varchar(200) not null,
  profession     varchar(30)  not null,
  institution_id uuid         not null references institution (id),
  valid_from     date         not null,
  valid_until    date
);

create table account (
  id              uuid         not null primary key,
  sign_in_name    varchar(100) not null unique,
  password_hash   varchar(300) not null,
  role            varchar(20)  not null,
  subject_id      uuid,
  practitioner_id uuid references practitioner (id),
  display_name    varchar(200) not null,
  created_at      timestamp with time zone not null,
  disabled_at     timestamp with time zone,
  version         bigint       not null
);
create index account_subject on account (subject_id);

create table sign_in (
  id           uuid         not null primary key,
  secret_hash  bytea        not null unique,
  account_id   uuid         not null references account (id),
  browser      varchar(200) not null,
  started_at   timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  ended_at     timestamp with time zone
);
create index sign_in_account on sign_in (account_id, started_at);

create table sign_in_attempt (
  attempt_key     varchar(120) not null primary key,
  failures        integer      not null,
  last_failure_at timestamp with time zone not null
);

create table known_browser (
  id          uuid  not null primary key,
  secret_hash bytea not null unique,
  account_id  uuid  not null references account (id),
  since       timestamp with time zone not null
);
create index known_browser_account on known_browser (account_id);

create table access_token (
  id         uuid         not null primary key,
  account_id uuid         not null references account (id),
  label      varchar(100) not null,
  issued_at  timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);
create index access_token_account on access_token (account_id, issued_at);

create table invitation (
  id              uuid         not null primary key,
  secret_hash     bytea        not null unique,
  role            varchar(20)  not null,
  subject_id      uuid,
  practitioner_id uuid references practitioner (id),
  display_name    varchar(200) not null,
  created_at      timestamp with time zone not null,
  expires_at      timestamp with time zone not null,
  used_at         timestamp with time zone
);
