-- How far the permit reached under which lines were read: what reaches less by now is not handed out. And how long they are unpacked, so that a
-- download goes on where it broke off. Exports live for an hour: those of before this begin anew.
delete from export_chunk;
delete from export_person;
delete from export_job;
alter table export_chunk add column reach varchar(64) not null;
alter table export_chunk add column unpacked bigint not null;
alter table export_chunk add column packed bigint not null;
