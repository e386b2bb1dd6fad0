-- Where apps want to be told that there is something new for them to read.
create table app_subscription (
  subject_id uuid          not null,
  id         uuid          not null primary key,
  access_id  uuid          not null references app_access (id),
  app_id     varchar(64)   not null references app (id),
  type       varchar(64)   not null,
  endpoint   varchar(500)  not null,
  status     varchar(20)   not null,
  made_at    timestamp with time zone not null,
  told_until timestamp with time zone not null,
  changed_at timestamp with time zone,
  due_at     timestamp with time zone,
  looked_at  timestamp with time zone not null,
  attempts   int           not null
);
create index app_subscription_subject on app_subscription (subject_id, status);
create index app_subscription_access on app_subscription (access_id);
create index app_subscription_changed on app_subscription (status, changed_at);
create index app_subscription_looked on app_subscription (status, looked_at);
