-- What a court took holds as soon as one operator records it, and goes on until two agree that it is over.
alter table court_order add column end_asked_by uuid;
