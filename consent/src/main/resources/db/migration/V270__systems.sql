-- Systems of institutions: apps that ask nobody, each with an account as one of the staff.
alter table app add column account_id uuid references account (id);

create table system_token (
  id         uuid         not null primary key,
  app_id     varchar(64)  not null references app (id),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);
create index system_token_expires on system_token (expires_at);
