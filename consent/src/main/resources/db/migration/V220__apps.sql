-- Apps that may ask for access, what they asked, what people gave them, and the tokens for that.
create table app (
  id             varchar(64)   not null primary key,
  name           varchar(100)  not null,
  status         varchar(20)   not null,
  authentication varchar(20)   not null,
  secret_hash    bytea,
  jwks           varchar(20000),
  jwks_uri       varchar(500),
  redirect_uris  varchar(6000) not null,
  scope          varchar(20000) not null,
  page_uri       varchar(500),
  policy_uri     varchar(500),
  registered_at  timestamp with time zone not null
);

create table app_request (
  id           uuid          not null primary key,
  secret_hash  bytea         not null unique,
  app_id       varchar(64)   not null references app (id),
  redirect_uri varchar(500)  not null,
  state        varchar(2000),
  scope        varchar(20000) not null,
  challenge    varchar(64)   not null,
  nonce        varchar(500),
  asked_at     timestamp with time zone not null,
  expires_at   timestamp with time zone not null
);
create index app_request_expires on app_request (expires_at);
create index app_request_app on app_request (app_id);

create table app_access (
  subject_id   uuid          not null,
  id           uuid          not null primary key,
  app_id       varchar(64)   not null references app (id),
  account_id   uuid          not null references account (id),
  grant_id     uuid          not null,
  scope        varchar(20000) not null,
  redirect_uri varchar(500)  not null,
  challenge    varchar(64)   not null,
  nonce        varchar(500),
  code_hash    bytea         not null unique,
  given_at     timestamp with time zone not null,
  code_used_at timestamp with time zone,
  ended_at     timestamp with time zone
);
create index app_access_subject on app_access (subject_id, app_id);
create index app_access_account on app_access (account_id);

create table app_refresh_token (
  id          uuid  not null primary key,
  secret_hash bytea not null unique,
  access_id   uuid  not null references app_access (id),
  issued_at   timestamp with time zone not null,
  used_at     timestamp with time zone
);
create index app_refresh_token_access on app_refresh_token (access_id);

create table app_token (
  id         uuid not null primary key,
  access_id  uuid not null references app_access (id),
  scope      varchar(20000) not null,
  issued_at  timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);
create index app_token_expires on app_token (expires_at);
