-- With what apps showed who they are: each once.
create table app_assertion (
  app_id     varchar(64)  not null references app (id),
  jti        varchar(200) not null,
  expires_at timestamp with time zone not null,
  primary key (app_id, jti)
);
create index app_assertion_expires on app_assertion (expires_at);
