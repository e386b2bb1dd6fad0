-- What people are told of, and the mail that says that there is something.

create index consent_grant_requested on consent_grant (requested_at);
create index guardianship_end on guardianship (ends_at);

-- one row for each thing that people were told of: nobody is told twice, whichever node looks
create table notice_occasion (
  subject_id  uuid         not null,
  kind        varchar(20)  not null,
  reference   varchar(100) not null,
  happened_at timestamp with time zone not null,
  primary key (subject_id, kind, reference)
);
create index notice_occasion_at on notice_occasion (happened_at);

-- references only: what a notice says is made when it is read, of what its reader may see then
create table notice (
  subject_id  uuid         not null,
  id          uuid         not null,
  account_id  uuid         not null references account (id),
  kind        varchar(20)  not null,
  reference   varchar(100) not null,
  happened_at timestamp with time zone not null,
  ledger_seq  bigint,
  grant_id    uuid,
  read_at     timestamp with time zone,
  primary key (subject_id, id),
  unique (account_id, subject_id, kind, reference)
);
create index notice_account on notice (account_id, id);

create table notice_choice (
  account_id uuid        not null references account (id),
  kind       varchar(20) not null,
  in_portal  boolean     not null,
  by_mail    boolean     not null,
  primary key (account_id, kind)
);

-- one row, locked by whoever looks: how far the ledger was looked through
create table notice_watch (
  id         integer not null primary key,
  ledger_seq bigint  not null
);
insert into notice_watch (id, ledger_seq) select 1, coalesce(max(seq), 0) from ledger_row;

create table mailbox (
  account_id  uuid        not null primary key references account (id),
  address     varchar(254),
  language    varchar(10) not null,
  quiet_from  integer,
  quiet_until integer
);

create table mail_address_change (
  id         uuid         not null primary key,
  account_id uuid         not null references account (id),
  address    varchar(254) not null,
  earlier    varchar(254),
  asked_at   timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  closed_at  timestamp with time zone
);
create index mail_address_change_account on mail_address_change (account_id, asked_at);

-- each mail that asks for a confirmation has a secret of its own; here is its hash
create table mail_link (
  id          uuid  not null primary key,
  change_id   uuid  not null references mail_address_change (id),
  secret_hash bytea not null unique
);

-- no address, no words, no secret: all of that is found when the mail is sent
create table mail_outbox (
  id          uuid        not null primary key,
  account_id  uuid        not null references account (id),
  kind        varchar(20) not null,
  change_id   uuid references mail_address_change (id),
  made_at     timestamp with time zone not null,
  due_at      timestamp with time zone,
  attempts    integer     not null,
  sent_at     timestamp with time zone,
  given_up_at timestamp with time zone
);
create index mail_outbox_due on mail_outbox (due_at);
create index mail_outbox_account on mail_outbox (account_id, due_at);
