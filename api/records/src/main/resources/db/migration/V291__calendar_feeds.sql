-- Addresses under which a calendar program fetches what a person's vaccinations are due: of the address only the hash is kept.
create table calendar_feed (
  subject_id  uuid         not null,
  id          uuid         not null,
  grant_id    uuid         not null,
  secret_hash bytea        not null unique,
  language    varchar(20)  not null,
  made_at     timestamp with time zone not null,
  fetched_at  timestamp with time zone,
  primary key (subject_id, id)
);
