-- Where a record comes from and whether it is sensitive, as choices and grants name it. A record from before is not
-- judged yet, and nobody reaches it by a grant until it is.

alter table health_record add column institutions varchar(2000) default '' not null;
alter table health_record add column sensitivity  varchar(80)   default 'NOT_JUDGED' not null;
