-- what a system began goes on in its name
create index app_account on app (account_id);
