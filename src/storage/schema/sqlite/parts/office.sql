CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  surname TEXT NOT NULL,
  given_name TEXT NOT NULL,
  pesel TEXT,
  birth_date TEXT CHECK (length (birth_date) = 10),
  sex TEXT,
  identity_document TEXT,
  phone TEXT,
  disability TEXT,
  school TEXT,
  address_confidential INTEGER NOT NULL DEFAULT 0,
  notes TEXT,
  name_key TEXT
);

CREATE TABLE protected_data (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  street TEXT,
  house TEXT,
  flat TEXT,
  postcode TEXT,
  town TEXT,
  content TEXT
);

CREATE TABLE kinship (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  relative_id INTEGER NOT NULL REFERENCES person (id),
  relation TEXT NOT NULL,
  authority TEXT,
  notes TEXT
);

CREATE TABLE institution (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  department TEXT,
  street TEXT,
  house TEXT,
  flat TEXT,
  postcode TEXT,
  town TEXT,
  phone TEXT,
  email TEXT,
  contact_person TEXT,
  notes TEXT
);

CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  login TEXT NOT NULL,
  surname TEXT NOT NULL,
  given_name TEXT,
  role TEXT NOT NULL,
  sex TEXT,
  title TEXT,
  phone TEXT,
  contract TEXT,
  contract_from TEXT CHECK (length (contract_from) = 10),
  contract_to TEXT CHECK (length (contract_to) = 10),
  notes TEXT,
  UNIQUE (login)
);

CREATE TABLE staff_absence (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  from_day TEXT NOT NULL CHECK (length (from_day) = 10),
  to_day TEXT CHECK (length (to_day) = 10),
  kind TEXT NOT NULL,
  substitute_id INTEGER REFERENCES staff (id),
  notes TEXT
);

CREATE TABLE dictionary_entry (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  dictionary TEXT NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  valid_from TEXT CHECK (length (valid_from) = 10),
  valid_to TEXT CHECK (length (valid_to) = 10),
  article TEXT,
  UNIQUE (dictionary, code)
);

CREATE TABLE family (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  case_number TEXT,
  name TEXT NOT NULL,
  street TEXT,
  house TEXT,
  flat TEXT,
  postcode TEXT,
  town TEXT,
  phone TEXT,
  address_confidential INTEGER NOT NULL DEFAULT 0,
  way_in TEXT,
  stage TEXT NOT NULL,
  opened_on TEXT NOT NULL CHECK (length (opened_on) = 10),
  closed_on TEXT CHECK (length (closed_on) = 10),
  closing_reason TEXT,
  rhythm_days INTEGER NOT NULL DEFAULT 0,
  social_worker_id INTEGER REFERENCES staff (id),
  safety_note TEXT,
  court_case INTEGER NOT NULL DEFAULT 0,
  pregnant INTEGER NOT NULL DEFAULT 0,
  blue_card INTEGER NOT NULL DEFAULT 0,
  language TEXT,
  reasons TEXT,
  planned_end TEXT CHECK (length (planned_end) = 10),
  notes TEXT,
  UNIQUE (case_number)
);

CREATE TABLE family_member (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  family_id INTEGER NOT NULL REFERENCES family (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  role TEXT NOT NULL,
  from_day TEXT CHECK (length (from_day) = 10),
  to_day TEXT CHECK (length (to_day) = 10),
  whereabouts TEXT,
  household INTEGER NOT NULL DEFAULT 0,
  UNIQUE (family_id, person_id, role, from_day)
);

CREATE TABLE basis_period (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  family_id INTEGER NOT NULL REFERENCES family (id),
  kind TEXT NOT NULL,
  from_day TEXT NOT NULL CHECK (length (from_day) = 10),
  to_day TEXT CHECK (length (to_day) = 10),
  signature TEXT,
  notes TEXT
);

CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  family_id INTEGER NOT NULL REFERENCES family (id),
  person_id INTEGER REFERENCES person (id),
  kind TEXT NOT NULL,
  given_on TEXT NOT NULL CHECK (length (given_on) = 10),
  withdrawn_on TEXT CHECK (length (withdrawn_on) = 10),
  notes TEXT
);

CREATE TABLE assignment (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  family_id INTEGER NOT NULL REFERENCES family (id),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  from_day TEXT NOT NULL CHECK (length (from_day) = 10),
  to_day TEXT CHECK (length (to_day) = 10),
  substitute INTEGER NOT NULL DEFAULT 0,
  letter_no TEXT,
  notes TEXT
);

CREATE TABLE signal (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  received_on TEXT NOT NULL CHECK (length (received_on) = 10),
  learned_on TEXT CHECK (length (learned_on) = 10),
  family_name TEXT NOT NULL,
  address TEXT,
  reporter TEXT,
  content TEXT,
  interview_due TEXT CHECK (length (interview_due) = 10),
  interview_on TEXT CHECK (length (interview_on) = 10),
  outcome TEXT,
  family_id INTEGER REFERENCES family (id)
);

CREATE TABLE support_request (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  family_id INTEGER NOT NULL REFERENCES family (id),
  signal_id INTEGER REFERENCES signal (id),
  filed_on TEXT NOT NULL CHECK (length (filed_on) = 10),
  author_id INTEGER REFERENCES staff (id),
  interview_on TEXT CHECK (length (interview_on) = 10),
  difficulty INTEGER NOT NULL DEFAULT 0,
  decision TEXT,
  decided_on TEXT CHECK (length (decided_on) = 10),
  watched_by TEXT,
  notes TEXT
);

CREATE TABLE court_order (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  family_id INTEGER NOT NULL REFERENCES family (id),
  institution_id INTEGER REFERENCES institution (id),
  signature TEXT,
  issued_on TEXT NOT NULL CHECK (length (issued_on) = 10),
  valid_until TEXT CHECK (length (valid_until) = 10),
  report_months INTEGER NOT NULL DEFAULT 0,
  lifted_on TEXT CHECK (length (lifted_on) = 10),
  content TEXT
);

CREATE TABLE court_duty (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  order_id INTEGER NOT NULL REFERENCES court_order (id),
  person_id INTEGER REFERENCES person (id),
  duty TEXT NOT NULL,
  since TEXT CHECK (length (since) = 10),
  state TEXT NOT NULL,
  evidence TEXT
);

CREATE TABLE court_request (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  family_id INTEGER REFERENCES family (id),
  institution_id INTEGER REFERENCES institution (id),
  kind TEXT NOT NULL,
  signature TEXT,
  about TEXT,
  letter_date TEXT CHECK (length (letter_date) = 10),
  received_on TEXT NOT NULL CHECK (length (received_on) = 10),
  term_days INTEGER NOT NULL DEFAULT 0,
  due_on TEXT CHECK (length (due_on) = 10),
  questions TEXT,
  state TEXT NOT NULL,
  search_terms TEXT,
  answered_on TEXT CHECK (length (answered_on) = 10)
);

CREATE TABLE work_plan (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  family_id INTEGER NOT NULL REFERENCES family (id),
  version INTEGER NOT NULL DEFAULT 0,
  from_day TEXT NOT NULL CHECK (length (from_day) = 10),
  to_day TEXT CHECK (length (to_day) = 10),
  main_goal TEXT NOT NULL,
  own_words TEXT,
  starting_point TEXT,
  strengths TEXT,
  participants TEXT,
  consulted_with_id INTEGER REFERENCES staff (id),
  consulted_on TEXT CHECK (length (consulted_on) = 10),
  care_plan_on TEXT CHECK (length (care_plan_on) = 10),
  coordinator TEXT,
  return_conditions TEXT,
  rules TEXT,
  review_due TEXT CHECK (length (review_due) = 10),
  state TEXT NOT NULL,
  signed_on TEXT CHECK (length (signed_on) = 10),
  refused_by TEXT,
  refusal_reason TEXT,
  amendment_reason TEXT,
  easy_to_read INTEGER NOT NULL DEFAULT 0,
  UNIQUE (family_id, version)
);

CREATE TABLE plan_goal (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  plan_id INTEGER NOT NULL REFERENCES work_plan (id),
  position INTEGER NOT NULL DEFAULT 0,
  content TEXT NOT NULL,
  concerns TEXT,
  origin TEXT,
  indicator TEXT,
  state TEXT,
  state_reason TEXT,
  duty_id INTEGER REFERENCES court_duty (id)
);

CREATE TABLE plan_step (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  goal_id INTEGER NOT NULL REFERENCES plan_goal (id),
  position INTEGER NOT NULL DEFAULT 0,
  action TEXT NOT NULL,
  responsible TEXT,
  supported_by TEXT,
  institution_id INTEGER REFERENCES institution (id),
  due_on TEXT CHECK (length (due_on) = 10),
  expected_effect TEXT,
  reached_effect TEXT,
  state TEXT NOT NULL,
  done_on TEXT CHECK (length (done_on) = 10),
  notes TEXT
);

CREATE TABLE visit (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  family_id INTEGER NOT NULL REFERENCES family (id),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  day TEXT NOT NULL CHECK (length (day) = 10),
  from_time INTEGER,
  to_time INTEGER,
  form TEXT NOT NULL,
  place TEXT,
  outcome TEXT,
  present TEXT,
  topic TEXT,
  course TEXT,
  minutes INTEGER NOT NULL DEFAULT 0,
  km INTEGER NOT NULL DEFAULT 0,
  activities TEXT,
  written_on TEXT CHECK (length (written_on) = 10),
  finished_at TEXT,
  signature TEXT,
  confidential_towards_id INTEGER REFERENCES person (id)
);

CREATE TABLE visit_child (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  visit_id INTEGER NOT NULL REFERENCES visit (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  UNIQUE (visit_id, person_id)
);

CREATE TABLE visit_task (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  visit_id INTEGER NOT NULL REFERENCES visit (id),
  who TEXT NOT NULL,
  content TEXT NOT NULL,
  done_on TEXT CHECK (length (done_on) = 10)
);

CREATE TABLE supporting_family (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  name TEXT NOT NULL,
  street TEXT,
  house TEXT,
  flat TEXT,
  postcode TEXT,
  town TEXT,
  phone TEXT,
  rspts_on TEXT CHECK (length (rspts_on) = 10),
  statement_on TEXT CHECK (length (statement_on) = 10),
  interview_on TEXT CHECK (length (interview_on) = 10),
  opinion_on TEXT CHECK (length (opinion_on) = 10),
  opinion TEXT,
  appointed_on TEXT CHECK (length (appointed_on) = 10),
  contract_no TEXT,
  contract_from TEXT CHECK (length (contract_from) = 10),
  contract_to TEXT CHECK (length (contract_to) = 10),
  month_limit INTEGER,
  end_reason TEXT,
  notes TEXT,
  name_key TEXT
);

CREATE TABLE supporting_person (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  supporting_family_id INTEGER NOT NULL REFERENCES supporting_family (id),
  surname TEXT NOT NULL,
  given_name TEXT NOT NULL,
  joined_on TEXT CHECK (length (joined_on) = 10),
  rspts_on TEXT CHECK (length (rspts_on) = 10),
  statement_on TEXT CHECK (length (statement_on) = 10)
);

CREATE TABLE supported_family (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  supporting_family_id INTEGER NOT NULL REFERENCES supporting_family (id),
  family_id INTEGER NOT NULL REFERENCES family (id),
  from_day TEXT CHECK (length (from_day) = 10),
  to_day TEXT CHECK (length (to_day) = 10),
  care INTEGER NOT NULL DEFAULT 0,
  household INTEGER NOT NULL DEFAULT 0,
  social_roles INTEGER NOT NULL DEFAULT 0,
  consent_on TEXT CHECK (length (consent_on) = 10)
);

CREATE TABLE reimbursement (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  supporting_family_id INTEGER NOT NULL REFERENCES supporting_family (id),
  family_id INTEGER REFERENCES family (id),
  day TEXT NOT NULL CHECK (length (day) = 10),
  paper TEXT,
  purpose TEXT NOT NULL,
  amount INTEGER NOT NULL,
  agreed_on TEXT CHECK (length (agreed_on) = 10),
  state TEXT NOT NULL,
  refusal_reason TEXT
);

CREATE TABLE issued_document (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  kind TEXT NOT NULL,
  number TEXT,
  title TEXT NOT NULL,
  family_id INTEGER REFERENCES family (id),
  request_id INTEGER REFERENCES court_request (id),
  author_id INTEGER REFERENCES staff (id),
  version INTEGER NOT NULL DEFAULT 0,
  replaces_id INTEGER REFERENCES issued_document (id),
  state TEXT NOT NULL,
  issued_on TEXT CHECK (length (issued_on) = 10),
  content BLOB,
  sha256 TEXT,
  source TEXT,
  signed_on TEXT CHECK (length (signed_on) = 10),
  signed_content BLOB,
  signed_sha256 TEXT,
  sent_on TEXT CHECK (length (sent_on) = 10),
  sent_how TEXT,
  dispatch_no TEXT,
  delivered_on TEXT CHECK (length (delivered_on) = 10),
  UNIQUE (number, version)
);

CREATE TABLE document_section (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  document_id INTEGER NOT NULL REFERENCES issued_document (id),
  part TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  content TEXT,
  person_id INTEGER REFERENCES person (id),
  author_id INTEGER REFERENCES staff (id)
);

CREATE TABLE citation (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  code TEXT NOT NULL,
  content TEXT NOT NULL,
  valid_from TEXT CHECK (length (valid_from) = 10),
  checked_on TEXT CHECK (length (checked_on) = 10),
  UNIQUE (code, valid_from)
);

CREATE TABLE paper_place (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  topic TEXT NOT NULL,
  record_id INTEGER NOT NULL DEFAULT 0,
  folder TEXT,
  volume TEXT,
  card TEXT,
  UNIQUE (topic, record_id)
);

CREATE TABLE scan (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  topic TEXT NOT NULL,
  record_id INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  media_type TEXT,
  content BLOB NOT NULL,
  sha256 TEXT
);

CREATE INDEX person_name_key_index ON person (name_key);
CREATE INDEX person_pesel_index ON person (pesel);
CREATE INDEX protected_data_person_id_index ON protected_data (person_id);
CREATE INDEX kinship_person_id_index ON kinship (person_id);
CREATE INDEX kinship_relative_id_index ON kinship (relative_id);
CREATE INDEX staff_absence_staff_id_index ON staff_absence (staff_id);
CREATE INDEX staff_absence_substitute_id_index ON staff_absence (substitute_id);
CREATE INDEX family_social_worker_id_index ON family (social_worker_id);
CREATE INDEX family_member_family_id_index ON family_member (family_id);
CREATE INDEX family_member_person_id_index ON family_member (person_id);
CREATE INDEX basis_period_family_id_index ON basis_period (family_id);
CREATE INDEX consent_family_id_index ON consent (family_id);
CREATE INDEX consent_person_id_index ON consent (person_id);
CREATE INDEX assignment_family_id_index ON assignment (family_id);
CREATE INDEX assignment_staff_id_index ON assignment (staff_id);
CREATE INDEX signal_family_id_index ON signal (family_id);
CREATE INDEX support_request_family_id_index ON support_request (family_id);
CREATE INDEX support_request_signal_id_index ON support_request (signal_id);
CREATE INDEX support_request_author_id_index ON support_request (author_id);
CREATE INDEX court_order_family_id_index ON court_order (family_id);
CREATE INDEX court_order_institution_id_index ON court_order (institution_id);
CREATE INDEX court_duty_order_id_index ON court_duty (order_id);
CREATE INDEX court_duty_person_id_index ON court_duty (person_id);
CREATE INDEX court_request_family_id_index ON court_request (family_id);
CREATE INDEX court_request_institution_id_index ON court_request (institution_id);
CREATE INDEX work_plan_family_id_index ON work_plan (family_id);
CREATE INDEX work_plan_consulted_with_id_index ON work_plan (consulted_with_id);
CREATE INDEX plan_goal_plan_id_index ON plan_goal (plan_id);
CREATE INDEX plan_goal_duty_id_index ON plan_goal (duty_id);
CREATE INDEX plan_step_goal_id_index ON plan_step (goal_id);
CREATE INDEX plan_step_institution_id_index ON plan_step (institution_id);
CREATE INDEX visit_family_id_index ON visit (family_id);
CREATE INDEX visit_staff_id_index ON visit (staff_id);
CREATE INDEX visit_confidential_towards_id_index ON visit (confidential_towards_id);
CREATE INDEX visit_day_index ON visit (day);
CREATE INDEX visit_staff_id_day_index ON visit (staff_id, day);
CREATE INDEX visit_child_visit_id_index ON visit_child (visit_id);
CREATE INDEX visit_child_person_id_index ON visit_child (person_id);
CREATE INDEX visit_task_visit_id_index ON visit_task (visit_id);
CREATE INDEX supporting_family_name_key_index ON supporting_family (name_key);
CREATE INDEX supporting_person_supporting_family_id_index ON supporting_person (supporting_family_id);
CREATE INDEX supported_family_supporting_family_id_index ON supported_family (supporting_family_id);
CREATE INDEX supported_family_family_id_index ON supported_family (family_id);
CREATE INDEX reimbursement_supporting_family_id_index ON reimbursement (supporting_family_id);
CREATE INDEX reimbursement_family_id_index ON reimbursement (family_id);
CREATE INDEX issued_document_family_id_index ON issued_document (family_id);
CREATE INDEX issued_document_request_id_index ON issued_document (request_id);
CREATE INDEX issued_document_author_id_index ON issued_document (author_id);
CREATE INDEX issued_document_replaces_id_index ON issued_document (replaces_id);
CREATE INDEX document_section_document_id_index ON document_section (document_id);
CREATE INDEX document_section_person_id_index ON document_section (person_id);
CREATE INDEX document_section_author_id_index ON document_section (author_id);
CREATE INDEX scan_topic_record_id_index ON scan (topic, record_id);
