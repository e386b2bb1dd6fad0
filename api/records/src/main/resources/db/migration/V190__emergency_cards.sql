-- Cards that open the emergency dataset. Neither the link's secret nor its key is here in clear: the secret as its hash, the key under the
-- secret, the passcode as its hash under the secret. Attempts are counted down over the card's whole life.
create table emergency_card (
  subject_id     uuid         not null,
  id             uuid         not null unique,
  number         integer      not null,
  grant_id       uuid         not null,
  secret_hash    bytea        not null unique,
  sealed_key     bytea        not null,
  passcode_hash  bytea,
  attempts_left  integer      not null,
  issued_at      timestamp with time zone not null,
  issued_by      varchar(200) not null,
  ends_at        timestamp with time zone not null,
  openings       integer      not null,
  last_opened_at timestamp with time zone,
  window_from    timestamp with time zone not null,
  in_window      integer      not null,
  primary key (subject_id, id),
  unique (subject_id, number)
);
