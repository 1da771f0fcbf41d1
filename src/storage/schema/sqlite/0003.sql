-- A note locks seven days after it was finished; what is new is added under its own date.
create table visit_addendum (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  visit_id integer not null references visit (id),
  staff_id integer not null references staff (id),
  day text not null check (length (day) = 10),
  content text not null
);
create index visit_addendum_visit_id_index on visit_addendum (visit_id);
create index visit_addendum_staff_id_index on visit_addendum (staff_id);

-- Who says a facility's average monthly cost: the official journal, the powiat's note.
alter table facility_cost add column source text;
