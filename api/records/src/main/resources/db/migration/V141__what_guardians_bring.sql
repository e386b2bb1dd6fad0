-- What guardians brought themselves, and when first: what they bring after a visit was hidden is not hidden from them.

create table guardian_brought (
  subject_id  uuid not null,
  record_id   uuid not null,
  document_id uuid not null,
  brought_at  timestamp with time zone not null,
  primary key (subject_id, record_id)
);

insert into guardian_brought (subject_id, record_id, document_id, brought_at)
select r.subject_id, r.id, r.document_id, r.recorded_at
from health_record r
join source_document d on d.subject_id = r.subject_id and d.id = r.document_id
where exists (
  select 1 from account a join guardianship g on g.guardian_id = a.subject_id
  where a.id = d.received_by and g.subject_id = d.subject_id);

-- Who handed in the same bytes, beside the first one who did.

create table document_brought (
  subject_id  uuid not null,
  document_id uuid not null,
  account_id  uuid not null,
  primary key (subject_id, document_id, account_id)
);
