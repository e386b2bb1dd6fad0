-- How old a sign-in may be by which an app is answered, and when the person who answered had signed in.
alter table app_request add column max_age integer;
alter table app_access add column signed_in_at timestamp with time zone;
