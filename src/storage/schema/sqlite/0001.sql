-- Storage layer: who changed what, settings, unfinished forms, search words.

-- One row a record and change, the change's number is the id of its first row.  fields is
-- {"field": [old, new]} with the values as the tables hold them.
create table audit (
  id integer primary key autoincrement,
  change bigint,
  at text not null,
  author text not null,
  action text not null,
  topic text not null,
  record_id bigint not null,
  rev bigint not null default 0,
  fields text
);
create index audit_change on audit (change);
create index audit_record on audit (topic, record_id);

create table setting (
  name text primary key,
  value text
) without rowid;

create table form_draft (
  id integer primary key autoincrement,
  author text not null,
  form text not null,
  record_id bigint not null default 0,
  fields text not null,
  at text not null,
  unique (author, form, record_id)
);

create table search_word (
  word text not null,
  owner bigint not null,
  primary key (word, owner)
) without rowid;
create unique index search_word_owner on search_word (owner, word);

-- Words of letters with one letter left out (and whole), for one typing error.
create table search_variant (
  variant text not null,
  word text not null,
  primary key (variant, word)
) without rowid;
create index search_variant_word on search_variant (word);

-- The office: people, families, casework, supporting families, documents.

create table person (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  surname text not null,
  given_name text not null,
  pesel text,
  birth_date text check (length (birth_date) = 10),
  sex text,
  identity_document text,
  phone text,
  disability text,
  school text,
  address_confidential integer not null default 0,
  notes text,
  name_key text
);

create table protected_data (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  person_id integer not null references person (id),
  kind text not null,
  street text,
  house text,
  flat text,
  postcode text,
  town text,
  content text
);

create table kinship (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  person_id integer not null references person (id),
  relative_id integer not null references person (id),
  relation text not null,
  authority text,
  notes text
);

create table institution (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  name text not null,
  kind text not null,
  department text,
  street text,
  house text,
  flat text,
  postcode text,
  town text,
  phone text,
  email text,
  contact_person text,
  notes text
);

create table staff (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  login text not null,
  surname text not null,
  given_name text,
  role text not null,
  sex text,
  title text,
  phone text,
  contract text,
  contract_from text check (length (contract_from) = 10),
  contract_to text check (length (contract_to) = 10),
  notes text,
  unique (login)
);

create table staff_absence (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  staff_id integer not null references staff (id),
  from_day text not null check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  kind text not null,
  substitute_id integer references staff (id),
  notes text
);

create table dictionary_entry (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  dictionary text not null,
  code text not null,
  label text not null,
  position integer not null default 0,
  valid_from text check (length (valid_from) = 10),
  valid_to text check (length (valid_to) = 10),
  article text,
  unique (dictionary, code)
);

create table family (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  case_number text,
  name text not null,
  street text,
  house text,
  flat text,
  postcode text,
  town text,
  phone text,
  address_confidential integer not null default 0,
  way_in text,
  stage text not null,
  opened_on text not null check (length (opened_on) = 10),
  closed_on text check (length (closed_on) = 10),
  closing_reason text,
  rhythm_days integer not null default 0,
  social_worker_id integer references staff (id),
  safety_note text,
  court_case integer not null default 0,
  pregnant integer not null default 0,
  blue_card integer not null default 0,
  language text,
  reasons text,
  planned_end text check (length (planned_end) = 10),
  notes text,
  unique (case_number)
);

create table family_member (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  person_id integer not null references person (id),
  role text not null,
  from_day text check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  whereabouts text,
  household integer not null default 0,
  unique (family_id, person_id, role, from_day)
);

create table basis_period (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  kind text not null,
  from_day text not null check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  signature text,
  notes text
);

create table consent (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  person_id integer references person (id),
  kind text not null,
  given_on text not null check (length (given_on) = 10),
  withdrawn_on text check (length (withdrawn_on) = 10),
  notes text
);

create table assignment (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  staff_id integer not null references staff (id),
  from_day text not null check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  substitute integer not null default 0,
  letter_no text,
  notes text
);

create table signal (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  received_on text not null check (length (received_on) = 10),
  learned_on text check (length (learned_on) = 10),
  family_name text not null,
  address text,
  reporter text,
  content text,
  interview_due text check (length (interview_due) = 10),
  interview_on text check (length (interview_on) = 10),
  outcome text,
  family_id integer references family (id)
);

create table support_request (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  signal_id integer references signal (id),
  filed_on text not null check (length (filed_on) = 10),
  author_id integer references staff (id),
  interview_on text check (length (interview_on) = 10),
  difficulty integer not null default 0,
  decision text,
  decided_on text check (length (decided_on) = 10),
  watched_by text,
  notes text
);

create table court_order (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  institution_id integer references institution (id),
  signature text,
  issued_on text not null check (length (issued_on) = 10),
  valid_until text check (length (valid_until) = 10),
  report_months integer not null default 0,
  lifted_on text check (length (lifted_on) = 10),
  content text
);

create table court_duty (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  order_id integer not null references court_order (id),
  person_id integer references person (id),
  duty text not null,
  since text check (length (since) = 10),
  state text not null,
  evidence text
);

create table court_request (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer references family (id),
  institution_id integer references institution (id),
  kind text not null,
  signature text,
  about text,
  letter_date text check (length (letter_date) = 10),
  received_on text not null check (length (received_on) = 10),
  term_days integer not null default 0,
  due_on text check (length (due_on) = 10),
  questions text,
  state text not null,
  search_terms text,
  answered_on text check (length (answered_on) = 10)
);

create table work_plan (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  version integer not null default 0,
  from_day text not null check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  main_goal text not null,
  own_words text,
  starting_point text,
  strengths text,
  participants text,
  consulted_with_id integer references staff (id),
  consulted_on text check (length (consulted_on) = 10),
  care_plan_on text check (length (care_plan_on) = 10),
  coordinator text,
  return_conditions text,
  rules text,
  review_due text check (length (review_due) = 10),
  state text not null,
  signed_on text check (length (signed_on) = 10),
  refused_by text,
  refusal_reason text,
  amendment_reason text,
  easy_to_read integer not null default 0,
  unique (family_id, version)
);

create table plan_goal (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  plan_id integer not null references work_plan (id),
  position integer not null default 0,
  content text not null,
  concerns text,
  origin text,
  indicator text,
  state text,
  state_reason text,
  duty_id integer references court_duty (id)
);

create table plan_step (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  goal_id integer not null references plan_goal (id),
  position integer not null default 0,
  action text not null,
  responsible text,
  supported_by text,
  institution_id integer references institution (id),
  due_on text check (length (due_on) = 10),
  expected_effect text,
  reached_effect text,
  state text not null,
  done_on text check (length (done_on) = 10),
  notes text
);

create table visit (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  staff_id integer not null references staff (id),
  day text not null check (length (day) = 10),
  from_time integer,
  to_time integer,
  form text not null,
  place text,
  outcome text,
  present text,
  topic text,
  course text,
  minutes integer not null default 0,
  km integer not null default 0,
  activities text,
  written_on text check (length (written_on) = 10),
  finished_at text,
  signature text,
  confidential_towards_id integer references person (id)
);

create table visit_child (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  visit_id integer not null references visit (id),
  person_id integer not null references person (id),
  unique (visit_id, person_id)
);

create table visit_task (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  visit_id integer not null references visit (id),
  who text not null,
  content text not null,
  done_on text check (length (done_on) = 10)
);

create table supporting_family (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  name text not null,
  street text,
  house text,
  flat text,
  postcode text,
  town text,
  phone text,
  rspts_on text check (length (rspts_on) = 10),
  statement_on text check (length (statement_on) = 10),
  interview_on text check (length (interview_on) = 10),
  opinion_on text check (length (opinion_on) = 10),
  opinion text,
  appointed_on text check (length (appointed_on) = 10),
  contract_no text,
  contract_from text check (length (contract_from) = 10),
  contract_to text check (length (contract_to) = 10),
  month_limit integer,
  end_reason text,
  notes text,
  name_key text
);

create table supporting_person (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  supporting_family_id integer not null references supporting_family (id),
  surname text not null,
  given_name text not null,
  joined_on text check (length (joined_on) = 10),
  rspts_on text check (length (rspts_on) = 10),
  statement_on text check (length (statement_on) = 10)
);

create table supported_family (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  supporting_family_id integer not null references supporting_family (id),
  family_id integer not null references family (id),
  from_day text check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  care integer not null default 0,
  household integer not null default 0,
  social_roles integer not null default 0,
  consent_on text check (length (consent_on) = 10)
);

create table reimbursement (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  supporting_family_id integer not null references supporting_family (id),
  family_id integer references family (id),
  day text not null check (length (day) = 10),
  paper text,
  purpose text not null,
  amount integer not null,
  agreed_on text check (length (agreed_on) = 10),
  state text not null,
  refusal_reason text
);

create table issued_document (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  kind text not null,
  number text,
  title text not null,
  family_id integer references family (id),
  request_id integer references court_request (id),
  author_id integer references staff (id),
  version integer not null default 0,
  replaces_id integer references issued_document (id),
  state text not null,
  issued_on text check (length (issued_on) = 10),
  sha256 text,
  source text,
  signed_on text check (length (signed_on) = 10),
  signed_sha256 text,
  sent_on text check (length (sent_on) = 10),
  sent_how text,
  dispatch_no text,
  delivered_on text check (length (delivered_on) = 10),
  unique (number, version)
);

create table document_section (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  document_id integer not null references issued_document (id),
  part text not null,
  position integer not null default 0,
  content text,
  person_id integer references person (id),
  author_id integer references staff (id)
);

create table citation (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  code text not null,
  content text not null,
  valid_from text check (length (valid_from) = 10),
  checked_on text check (length (checked_on) = 10),
  unique (code, valid_from)
);

create table paper_place (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  topic text not null,
  record_id integer not null default 0,
  folder text,
  volume text,
  card text,
  unique (topic, record_id)
);

create table stored_file (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  topic text not null,
  record_id integer not null default 0,
  role text not null,
  name text not null,
  media_type text,
  content blob not null,
  sha256 text
);

create index person_name_key_index on person (name_key);
create index person_pesel_index on person (pesel);
create index person_birth_date_index on person (birth_date);
create index protected_data_person_id_index on protected_data (person_id);
create index kinship_person_id_index on kinship (person_id);
create index kinship_relative_id_index on kinship (relative_id);
create index staff_absence_staff_id_index on staff_absence (staff_id);
create index staff_absence_substitute_id_index on staff_absence (substitute_id);
create index family_social_worker_id_index on family (social_worker_id);
create index family_member_family_id_index on family_member (family_id);
create index family_member_person_id_index on family_member (person_id);
create index basis_period_family_id_index on basis_period (family_id);
create index consent_family_id_index on consent (family_id);
create index consent_person_id_index on consent (person_id);
create index assignment_family_id_index on assignment (family_id);
create index assignment_staff_id_index on assignment (staff_id);
create index signal_family_id_index on signal (family_id);
create index support_request_family_id_index on support_request (family_id);
create index support_request_signal_id_index on support_request (signal_id);
create index support_request_author_id_index on support_request (author_id);
create index court_order_family_id_index on court_order (family_id);
create index court_order_institution_id_index on court_order (institution_id);
create index court_duty_order_id_index on court_duty (order_id);
create index court_duty_person_id_index on court_duty (person_id);
create index court_request_family_id_index on court_request (family_id);
create index court_request_institution_id_index on court_request (institution_id);
create index work_plan_family_id_index on work_plan (family_id);
create index work_plan_consulted_with_id_index on work_plan (consulted_with_id);
create index plan_goal_plan_id_index on plan_goal (plan_id);
create index plan_goal_duty_id_index on plan_goal (duty_id);
create index plan_step_goal_id_index on plan_step (goal_id);
create index plan_step_institution_id_index on plan_step (institution_id);
create index visit_family_id_index on visit (family_id);
create index visit_staff_id_index on visit (staff_id);
create index visit_confidential_towards_id_index on visit (confidential_towards_id);
create index visit_day_index on visit (day);
create index visit_staff_id_day_index on visit (staff_id, day);
create index visit_child_visit_id_index on visit_child (visit_id);
create index visit_child_person_id_index on visit_child (person_id);
create index visit_task_visit_id_index on visit_task (visit_id);
create index supporting_family_name_key_index on supporting_family (name_key);
create index supporting_person_supporting_family_id_index on supporting_person (supporting_family_id);
create index supported_family_supporting_family_id_index on supported_family (supporting_family_id);
create index supported_family_family_id_index on supported_family (family_id);
create index reimbursement_supporting_family_id_index on reimbursement (supporting_family_id);
create index reimbursement_family_id_index on reimbursement (family_id);
create index issued_document_family_id_index on issued_document (family_id);
create index issued_document_request_id_index on issued_document (request_id);
create index issued_document_author_id_index on issued_document (author_id);
create index issued_document_replaces_id_index on issued_document (replaces_id);
create index document_section_document_id_index on document_section (document_id);
create index document_section_person_id_index on document_section (person_id);
create index document_section_author_id_index on document_section (author_id);
create index stored_file_topic_record_id_index on stored_file (topic, record_id);


-- One form and place of care. A day of transfer belongs to the new episode.
create table episode (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  person_id integer not null references person (id),
  family_id integer references family (id),
  county text not null,
  form text not null,
  from_day text not null check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  place_name text,
  signature text,
  basis text,
  gmina_basis text,
  exemption text,
  year2_from text check (length (year2_from) = 10),
  year3_from text check (length (year3_from) = 10),
  stay_label text,
  coordinator text,
  known_from_letter integer not null default 0,
  notes text,
  check (to_day is null or to_day >= from_day),
  check (year2_from is null or year3_from is null or year2_from <= year3_from)
);
create index episode_person on episode (person_id, from_day);
create index episode_family on episode (family_id);
create index episode_to on episode (to_day);

-- Art. 87(2): the child is elsewhere while the stay goes on.
create table interruption (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  episode_id integer not null references episode (id),
  from_day text not null check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  kind text,
  check (to_day is null or to_day >= from_day)
);
create index interruption_episode on interruption (episode_id, from_day);

-- What the county paid for a child: monthly (from_day, to_day) or once (paid_on).
create table child_cost (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  person_id integer not null references person (id),
  kind text not null,
  from_day text check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  amount integer check (amount >= 0),
  children integer not null default 0 check (children >= 0),
  paid_on text check (length (paid_on) = 10),
  event_on text check (length (event_on) = 10),
  check ((from_day is null) <> (paid_on is null)),
  check (to_day is null or to_day >= from_day)
);
create index child_cost_person on child_cost (person_id, kind, from_day);

-- Art. 196(4): average monthly cost of a facility, from the first month it is valid.
create table facility_cost (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  facility text not null,
  from_month text not null check (length (from_month) = 10),
  amount integer not null check (amount >= 0)
);
create unique index facility_cost_key on facility_cost (facility, from_month) where archived_at is null;

-- One setting of the agreement with a county, names and values as of --rule.
create table agreement_rule (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  county text not null,
  valid_from text check (length (valid_from) = 10),
  rule text not null,
  value text not null
);
create index agreement_rule_county on agreement_rule (county, rule, valid_from);

-- What a county asked the gmina to pay.
create table county_note (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  number text not null,
  county text not null,
  period_from text not null check (length (period_from) = 10),
  period_to text not null check (length (period_to) = 10),
  issued_on text check (length (issued_on) = 10),
  received_on text check (length (received_on) = 10),
  due_on text check (length (due_on) = 10),
  amount integer,
  state text,
  classification text,
  agreement text,
  paid_on text check (length (paid_on) = 10),
  check (period_to >= period_from)
);
create index county_note_county on county_note (county, period_from);
create index county_note_due on county_note (due_on);

-- A line as the county billed it, which is the authority.
create table county_note_line (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  note_id integer not null references county_note (id),
  person_id integer references person (id),
  month text not null check (length (month) = 10),
  form text,
  cost text,
  rate integer,
  base integer,
  share integer not null,
  first_placement_as_billed text check (length (first_placement_as_billed) = 10),
  decisions_attached integer not null default 0
);
create index county_note_line_note on county_note_line (note_id);
create index county_note_line_person on county_note_line (person_id, month);

-- Art. 80, 81, 86(2). No amount: not known from that day on.
create table statutory_amount (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  kind text not null,
  valid_from text not null check (length (valid_from) = 10),
  amount integer check (amount >= 0),
  source text
);
create unique index statutory_amount_key on statutory_amount (kind, valid_from) where archived_at is null;

-- What stands in the calendar beside visits, staff_id null: it concerns the whole centre.
create table appointment (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  staff_id integer references staff (id),
  family_id integer references family (id),
  kind text not null check (kind in ('sad-swiadek', 'rozprawa', 'spotkanie', 'nieobecnosc',
                                     'szkolenie', 'inne')),
  title text,
  from_day text not null check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  from_time integer check (from_time between 0 and 1439),
  to_time integer check (to_time between 0 and 1439),
  place text,
  notes text,
  check (to_day >= from_day)
);
create index appointment_by_day on appointment (from_day);
create index appointment_by_staff on appointment (staff_id, from_day);
create index appointment_by_family on appointment (family_id, from_day);
create index court_request_by_due_day on court_request (due_on);
create index plan_step_by_due_day on plan_step (due_on);

-- One indexed row a family for the register: sort keys and computed columns, kept by the stores.
create table family_register (
  family_id integer primary key references family (id),
  name_key text not null,
  case_key text not null,
  address_key text not null,
  assistant_id integer references staff (id),
  assistant_key text not null,
  stage integer not null,
  opened_on text,
  last_contact text,
  next_visit text,
  obliged integer not null default 0,
  za_zyciem integer not null default 0,
  consent_missing integer not null default 0,
  consent_withdrawn integer not null default 0,
  children_in_care integer not null default 0,
  archived integer not null default 0
);

create index family_register_name_index on family_register (archived, name_key, family_id);
create index family_register_case_index on family_register (archived, case_key, family_id);
create index family_register_address_index on family_register (archived, address_key, family_id);
create index family_register_assistant_index on family_register (archived, assistant_key, family_id);
create index family_register_stage_index on family_register (archived, stage, family_id);
create index family_register_opened_index on family_register (archived, opened_on, family_id);
create index family_register_contact_index on family_register (archived, last_contact, family_id);
create index family_register_next_index on family_register (archived, next_visit, family_id);

-- The last number given out in a year, by kind of numbering ("case", "opinion").
create table number_sequence (
  name text not null,
  year integer not null,
  last_number integer not null,
  primary key (name, year)
);
