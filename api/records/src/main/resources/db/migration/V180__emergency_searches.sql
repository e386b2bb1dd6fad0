-- How often somebody, or an institution, looked for people in an emergency of late: one row each, begun anew after a while.
create table emergency_search (
  by_id    uuid    not null primary key,
  searches integer not null,
  since    timestamp with time zone not null
);
