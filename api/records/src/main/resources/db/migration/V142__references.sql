-- Which record refers to which, by the keys that they keep over their versions; a whole and its parts know each other
-- by part_of. Earlier records are judged once more, which finds what they refer to.

create table record_reference (
  subject_id uuid        not null,
  source_key varchar(40) not null,
  target_key varchar(40) not null,
  primary key (subject_id, source_key, target_key)
);
create index record_reference_target on record_reference (subject_id, target_key);

update health_record set sensitivity = 'NOT_JUDGED';
