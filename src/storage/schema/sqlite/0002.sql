-- The page of the day: what is still open, by its day.
create index visit_open_index on visit (day) where outcome is null and archived_at is null;
create index plan_step_open_index on plan_step (due_on)
  where state in ('nierozpoczete', 'w-toku') and archived_at is null;
create index work_plan_review_due_index on work_plan (review_due);
-- Articles that set what is due; a new database gets them with the rest of the law's tables.
insert into dictionary_entry (dictionary, code, label, position, article)
  select x.dictionary, x.code, x.label, x.position, x.article from (
    select 'deadlines' as dictionary, 'plan-step' as code, 'działanie z planu pracy' as label,
      1 as position, 'art. 15 ust. 3' as article
    union all select 'deadlines', 'assessment', 'okresowa ocena sytuacji rodziny', 2,
      'art. 15 ust. 1 pkt 15'
    union all select 'deadlines', 'plan', 'plan pracy z rodziną', 3, 'art. 15 ust. 1 pkt 1'
    union all select 'deadlines', 'opinion', 'opinia dla sądu', 4, 'art. 15 ust. 1 pkt 17'
    union all select 'deadlines', 'report', 'informacja dla sądu', 5, 'art. 109 § 4 k.r.o.'
    union all select 'deadlines', 'consent', 'zgoda rodziny', 6, 'art. 8 ust. 3'
    union all select 'deadlines', 'interview', 'rodzinny wywiad środowiskowy', 7,
      'art. 11 ust. 1'
    union all select 'limits', 'caseload', '15', 8, 'art. 15 ust. 4') x
  where exists (select 1 from dictionary_entry);
