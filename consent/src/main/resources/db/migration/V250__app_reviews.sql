-- Whether an app may ask people, who decided so and why, and what it says of itself to whoever decides.
alter table app add column status varchar(20) default 'APPROVED' not null;
alter table app add column terms_uri varchar(500);
alter table app add column check_uri varchar(500);
alter table app add column contact varchar(300);
create index app_status on app (status, registered_at);

create table app_step (
  app_id     varchar(64)  not null references app (id),
  number     integer      not null,
  decision   varchar(20)  not null,
  reason     varchar(500),
  taken_at   timestamp with time zone not null,
  by_account uuid         not null references account (id),
  by_name    varchar(200) not null,
  request_id uuid         not null,
  primary key (app_id, number)
);
