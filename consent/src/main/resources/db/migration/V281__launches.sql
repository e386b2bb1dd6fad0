-- That people open an app from here for somebody, until the app comes with it; and for whom an app asks then.
alter table app add column launch_uri varchar(500);

create table app_launch (
  id          uuid        not null primary key,
  subject_id  uuid        not null,
  secret_hash bytea       not null unique,
  app_id      varchar(64) not null references app (id),
  account_id  uuid        not null references account (id),
  expires_at  timestamp with time zone not null
);
create index app_launch_expires on app_launch (expires_at);
create index app_launch_account on app_launch (account_id);

alter table app_request add column launched_by uuid;
alter table app_request add column launched_for uuid;
