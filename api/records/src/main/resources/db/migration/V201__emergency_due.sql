-- When there is something to tell again of somebody's emergency dataset: null when nothing ever is. What was approved before is
-- looked at first.
create table emergency_due (
  subject_id uuid        not null primary key,
  next_at    timestamp with time zone,
  times      varchar(20) not null
);
create index emergency_due_next on emergency_due (next_at);
insert into emergency_due (subject_id, next_at, times)
select distinct subject_id, timestamp with time zone '2026-01-01 00:00:00+00', '-' from emergency_version where kind = 'APPROVED';
