-- What an emergency access was needed for, in the words of whoever opened it: a row of its own, written once, never changed.
create table emergency_review (
  subject_id uuid          not null,
  access_id  uuid          not null,
  words      varchar(1000) not null,
  written_at timestamp with time zone not null,
  primary key (subject_id, access_id)
);
insert into emergency_review (subject_id, access_id, words, written_at)
  select subject_id, id, review, reviewed_at from emergency_access where reviewed_at is not null;
alter table emergency_access drop column reviewed_at;
alter table emergency_access drop column review;
create index emergency_access_institution on emergency_access (institution_id, review_by);
