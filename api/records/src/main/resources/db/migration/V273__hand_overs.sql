-- Records that one municipality hands over to the next: between whom, by which grant, and what became of it.
create table hand_over (
  subject_id       uuid         not null references person (id),
  id               uuid         not null,
  grant_id         uuid         not null,
  from_institution uuid         not null references institution (id),
  from_name        varchar(200) not null,
  to_institution   uuid         not null references institution (id),
  to_name          varchar(200) not null,
  agreed_by        uuid         not null,
  agreer_name      varchar(200) not null,
  agreed_at        timestamp with time zone not null,
  primary key (subject_id, id)
);
create unique index hand_over_id on hand_over (id);
create index hand_over_from on hand_over (from_institution, id);
create index hand_over_to on hand_over (to_institution, id);

create table hand_over_step (
  subject_id   uuid         not null,
  hand_over_id uuid         not null,
  number       integer      not null,
  kind         varchar(20)  not null,
  taken_at     timestamp with time zone not null,
  by_account   uuid         not null,
  by_name      varchar(200) not null,
  words        varchar(400) not null,
  sha256       varchar(64),
  signature    varchar(2000),
  records      integer      not null,
  primary key (subject_id, hand_over_id, number),
  foreign key (subject_id, hand_over_id) references hand_over (subject_id, id)
);
