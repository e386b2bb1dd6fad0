-- What practitioners asked by what stands on a card, whether anybody has such a card or not.
create table card_request (
  practitioner_id uuid          not null,
  id              uuid          not null,
  card            varchar(100)  not null,
  terms           varchar(1000) not null,
  asked_at        timestamp with time zone not null,
  subject_id      uuid,
  grant_id        uuid,
  primary key (practitioner_id, id)
);
