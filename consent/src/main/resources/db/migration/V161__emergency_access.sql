-- Who broke the glass, for whom, why and until when.
create table emergency_access (
  subject_id       uuid         not null,
  id               uuid         not null unique,
  account_id       uuid         not null,
  person_name      varchar(200) not null,
  institution_id   uuid         not null,
  institution_name varchar(200) not null,
  reason           varchar(30)  not null,
  place            varchar(200) not null,
  call_back        varchar(30)  not null,
  opened_at        timestamp with time zone not null,
  ends_at          timestamp with time zone not null,
  review_by        timestamp with time zone not null,
  stopped_at       timestamp with time zone,
  stopped_by       varchar(200),
  reviewed_at      timestamp with time zone,
  review           varchar(1000),
  primary key (subject_id, id)
);
create index emergency_access_account on emergency_access (account_id, id);
create index emergency_access_review on emergency_access (review_by);
