-- The page of the day: what is still open, by its day.
create index visit_open_index on visit (day, from_time, id)
  where outcome is null and archived_at is null;
create index plan_step_open_index on plan_step (due_on)
  where state in ('nierozpoczete', 'w-toku') and archived_at is null;
create index work_plan_review_due_index on work_plan (review_due);
-- Articles that set what is due; a new database gets them with the rest of the law's tables.
insert into dictionary_entry (dictionary, code, label, position, valid_from, article)
  select x.dictionary, x.code, x.label, x.position, x.valid_from, x.article from (
    select 'deadlines' as dictionary, 'plan-step' as code, 'działanie z planu pracy' as label,
      1 as position, cast (null as text) as valid_from, 'art. 15 ust. 3' as article
    union all select 'deadlines', 'assessment', 'okresowa ocena sytuacji rodziny', 2, '2012-01-01',
      'art. 15 ust. 1 pkt 15'
    union all select 'deadlines', 'plan', 'plan pracy z rodziną', 3, '2012-01-01', 'art. 15 ust. 1 pkt 1'
    union all select 'deadlines', 'opinion', 'opinia dla sądu', 4, '2012-01-01', 'art. 15 ust. 1 pkt 17'
    union all select 'deadlines', 'report', 'informacja dla sądu', 5, null, 'art. 109 § 4 k.r.o.'
    union all select 'deadlines', 'consent', 'zgoda rodziny', 6, null, 'art. 8 ust. 3'
    union all select 'deadlines', 'interview', 'rodzinny wywiad środowiskowy', 7, '2012-01-01',
      'art. 11 ust. 1'
    union all select 'limits', 'caseload', '15', 8, '2015-01-01', 'art. 15 ust. 4') x
  where exists (select 1 from dictionary_entry);
insert into audit (change, at, author, action, topic, record_id, rev, fields)
  select (select coalesce (max (id), 0) + 1 from audit), '2026-11-22T00:00:00Z', '', 'inserted',
    'dictionary_entry', e.id, 1, json_object (
      'dictionary', json_array (null, e.dictionary),
      'code', json_array (null, e.code),
      'label', json_array (null, e.label),
      'position', json_array (null, e.position),
      'valid_from', json_array (null, e.valid_from),
      'article', json_array (null, e.article))
  from dictionary_entry e
  where e.dictionary in ('deadlines', 'limits')
    and not exists (select 1 from audit a where a.topic = 'dictionary_entry' and a.record_id = e.id);
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
