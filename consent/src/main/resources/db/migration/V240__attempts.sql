-- POSTs that their senders named with an Idempotency-Key: one row for each, for a day.

-- neither the key nor the answer can be read here: the key is hashed, the answer is sealed under the key itself
create table attempt (
  id         varchar(43) not null primary key,
  account_id uuid        not null references account (id),
  asked      varchar(43) not null,
  begun_at   timestamp with time zone not null,
  ended_at   timestamp with time zone,
  answer     bytea
);
create index attempt_account on attempt (account_id, begun_at);
create index attempt_begun on attempt (begun_at);
