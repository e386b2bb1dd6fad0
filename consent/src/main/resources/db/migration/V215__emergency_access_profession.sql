-- As what somebody broke the glass: where a physician did, the hospital adds what was done.
alter table emergency_access add column profession varchar(30);
update emergency_access set profession =
  (select p.profession from account a join practitioner p on p.id = a.practitioner_id
   where a.id = emergency_access.account_id);
