-- Addresses under which a calendar program fetches what a person's vaccinations are due: of the address only the hash is kept.
create table calendar_feed (
  id          uuid         not null primary key,
  subject_id  uuid         not null,
  grant_id    uuid         not null,
  secret_hash bytea        not null unique,
  language    varchar(20)  not null,
  fetched_at  timestamp with time zone
);
