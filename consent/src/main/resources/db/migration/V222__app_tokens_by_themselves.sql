-- A token says itself what it is good for and since when; no app has more than one state yet.
alter table app drop column status;
alter table app_token drop column scope;
alter table app_token drop column issued_at;
