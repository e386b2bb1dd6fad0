-- Rows of the ledger are sealed: each group that is written is a batch with a Merkle root, the roots form a chain, the chain is signed.

-- the writer numbers the rows without a gap: a number that is missing is a row that is missing
alter table ledger_row alter column seq drop identity;

alter table ledger_row add column institution_id   uuid;
alter table ledger_row add column institution_name varchar(200);
alter table ledger_row add column profession       varchar(40);
alter table ledger_row add column app              varchar(200);
alter table ledger_row add column grant_id         uuid;
alter table ledger_row add column record_count     integer;
alter table ledger_row add column record_digest    varchar(64);
alter table ledger_row add column contained        varchar(300);
alter table ledger_row add column clock_back       boolean default false not null;
-- null in rows from before this step, until the first start seals them
alter table ledger_row add column subject_number   bigint;
alter table ledger_row add column salt             bytea;
alter table ledger_row add column leaf_hash        bytea;

create table ledger_batch (
  number    bigint      not null primary key,
  first_seq bigint      not null,
  last_seq  bigint      not null,
  row_count bigint      not null,
  root      bytea       not null,
  previous  bytea       not null,
  chain     bytea       not null,
  closed_at timestamp with time zone not null,
  key_id    varchar(43) not null,
  signature bytea       not null
);

-- one row, locked by whoever writes: several nodes write one chain
create table ledger_head (
  id        integer not null primary key,
  origin    varchar(60),
  batch     bigint  not null,
  seq       bigint  not null,
  chain     bytea,
  latest_at timestamp with time zone
);
insert into ledger_head (id, batch, seq) values (1, 0, 0);
