-- Where the disaster mode holds, from when until when, and who said so. A row changes once at most: when it is ended before its time.
create table disaster (
  id               uuid         not null primary key,
  area             varchar(50)  not null,
  declared_at      timestamp with time zone not null,
  declared_by      uuid         not null,
  declared_by_name varchar(200) not null,
  ends_at          timestamp with time zone not null,
  ended_at         timestamp with time zone,
  ended_by         uuid,
  ended_by_name    varchar(200)
);
create index disaster_end on disaster (ends_at);
