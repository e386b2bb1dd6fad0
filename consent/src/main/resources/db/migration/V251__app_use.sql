-- What apps really use of what people gave them: counted from the ledger by day, and by kind of data; and which FHIR types they ask for.
create table app_use (
  subject_id uuid    not null,
  grant_id   uuid    not null,
  on_day     date    not null,
  requests   integer not null,
  records    integer not null,
  last_at    timestamp with time zone not null,
  unusual    boolean default false not null,
  primary key (grant_id, on_day)
);
create index app_use_day on app_use (on_day, unusual);

create table app_kind_use (
  grant_id uuid        not null,
  kind     varchar(20) not null,
  last_at  timestamp with time zone not null,
  primary key (grant_id, kind)
);

create table app_type_use (
  grant_id      uuid        not null,
  resource_type varchar(64) not null,
  last_at       timestamp with time zone not null,
  primary key (grant_id, resource_type)
);

-- what was given before scopes lapsed, the day on which they did last, since when use counts, and when that was looked at
alter table app_access add column given varchar(20000);
alter table app_access add column lapsed_on date;
alter table app_access add column counts_from timestamp with time zone default current_timestamp not null;
alter table app_access add column checked_at timestamp with time zone;
create index app_access_counts on app_access (counts_from);
create index app_access_lapsed on app_access (lapsed_on);
create index app_access_grant on app_access (grant_id);
