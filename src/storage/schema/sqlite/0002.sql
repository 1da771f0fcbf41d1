-- The period that an opinion tells about, chosen by its author.
alter table issued_document add column period_from text check (length (period_from) = 10);
alter table issued_document add column period_to text check (length (period_to) = 10);

-- Facts ticked into a document: the words as they stood, and the record and revision they are from.
create table quoted_fact (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  document_id integer not null references issued_document (id),
  part text not null,
  topic text not null,
  record_id integer not null default 0,
  record_rev integer not null default 0,
  sentence integer not null default 0,
  said text not null,
  day text check (length (day) = 10),
  source text,
  author_id integer references staff (id),
  entered_on text check (length (entered_on) = 10),
  person_id integer references person (id),
  own_words_of_child integer not null default 0
);
create index quoted_fact_document_id_index on quoted_fact (document_id);
create index quoted_fact_topic_record_id_index on quoted_fact (topic, record_id);
create index quoted_fact_author_id_index on quoted_fact (author_id);
create index quoted_fact_person_id_index on quoted_fact (person_id);
