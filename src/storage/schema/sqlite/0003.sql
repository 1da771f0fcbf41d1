-- Who says a facility's average monthly cost: the official journal, the powiat's note.
alter table facility_cost add column source text;
