-- What is being entered: the newest word on each field, until it is submitted. An emptied field stands as empty text.
create table emergency_draft (
  subject_id uuid          not null,
  path       varchar(80)   not null,
  said       varchar(2000) not null,
  by_account uuid          not null,
  by_name    varchar(200)  not null,
  said_at    timestamp with time zone not null,
  returned   varchar(500)  not null,
  primary key (subject_id, path)
);

-- The dataset as it was submitted and as it was approved, one after the other; never changed. Whoever decides on what is
-- not the newest any more, or at the same time as another, wants a number that is taken.
create table emergency_version (
  subject_id  uuid         not null,
  number      integer      not null,
  kind        varchar(20)  not null,
  by_account  uuid         not null,
  by_name     varchar(200) not null,
  institution varchar(200) not null,
  made_at     timestamp with time zone not null,
  dataset     bytea        not null,
  verdicts    bytea        not null,
  primary key (subject_id, number)
);
