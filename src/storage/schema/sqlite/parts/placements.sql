-- SPDX-License-Identifier: GPL-3.0-or-later

-- One form and place of care. A day of transfer belongs to the new episode.
CREATE TABLE episode (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  family_id INTEGER REFERENCES family (id),
  county TEXT NOT NULL,
  form TEXT NOT NULL,
  from_day TEXT NOT NULL CHECK (length (from_day) = 10),
  to_day TEXT CHECK (length (to_day) = 10),
  place_name TEXT,
  signature TEXT,
  basis TEXT,
  gmina_basis TEXT,
  exemption TEXT,
  year2_from TEXT CHECK (length (year2_from) = 10),
  year3_from TEXT CHECK (length (year3_from) = 10),
  stay_label TEXT,
  coordinator TEXT,
  known_from_letter INTEGER NOT NULL DEFAULT 0,
  notes TEXT,
  CHECK (to_day IS NULL OR to_day >= from_day),
  CHECK (year2_from IS NULL OR year3_from IS NULL OR year2_from <= year3_from)
);
CREATE INDEX episode_person ON episode (person_id, from_day);
CREATE INDEX episode_family ON episode (family_id);
CREATE INDEX episode_to ON episode (to_day);

-- Art. 87(2): the child is elsewhere while the stay goes on.
CREATE TABLE interruption (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  from_day TEXT NOT NULL CHECK (length (from_day) = 10),
  to_day TEXT CHECK (length (to_day) = 10),
  kind TEXT,
  CHECK (to_day IS NULL OR to_day >= from_day)
);
CREATE INDEX interruption_episode ON interruption (episode_id, from_day);

-- What the county paid for a child: monthly (from_day, to_day) or once (paid_on).
CREATE TABLE child_cost (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  from_day TEXT CHECK (length (from_day) = 10),
  to_day TEXT CHECK (length (to_day) = 10),
  amount INTEGER CHECK (amount >= 0),
  children INTEGER NOT NULL DEFAULT 0 CHECK (children >= 0),
  paid_on TEXT CHECK (length (paid_on) = 10),
  event_on TEXT CHECK (length (event_on) = 10),
  CHECK ((from_day IS NULL) <> (paid_on IS NULL)),
  CHECK (to_day IS NULL OR to_day >= from_day)
);
CREATE INDEX child_cost_person ON child_cost (person_id, kind, from_day);

-- Art. 196(4): average monthly cost of a facility, from the first month it is valid.
CREATE TABLE facility_cost (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  facility TEXT NOT NULL,
  from_month TEXT NOT NULL CHECK (length (from_month) = 10),
  amount INTEGER NOT NULL CHECK (amount >= 0)
);
CREATE UNIQUE INDEX facility_cost_key ON facility_cost (facility, from_month) WHERE archived_at IS NULL;

-- One setting of the agreement with a county. Names and values as of --rule.
CREATE TABLE agreement_rule (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  county TEXT NOT NULL,
  valid_from TEXT CHECK (length (valid_from) = 10),
  rule TEXT NOT NULL,
  value TEXT NOT NULL
);
CREATE INDEX agreement_rule_county ON agreement_rule (county, rule, valid_from);

-- What a county asked the gmina to pay.
CREATE TABLE county_note (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  number TEXT NOT NULL,
  county TEXT NOT NULL,
  period_from TEXT NOT NULL CHECK (length (period_from) = 10),
  period_to TEXT NOT NULL CHECK (length (period_to) = 10),
  issued_on TEXT CHECK (length (issued_on) = 10),
  received_on TEXT CHECK (length (received_on) = 10),
  due_on TEXT CHECK (length (due_on) = 10),
  amount INTEGER,
  state TEXT,
  classification TEXT,
  agreement TEXT,
  paid_on TEXT CHECK (length (paid_on) = 10),
  CHECK (period_to >= period_from)
);
CREATE INDEX county_note_county ON county_note (county, period_from);
CREATE INDEX county_note_due ON county_note (due_on);

-- A line as the county billed it, which is the authority.
CREATE TABLE county_note_line (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  note_id INTEGER NOT NULL REFERENCES county_note (id),
  person_id INTEGER REFERENCES person (id),
  month TEXT NOT NULL CHECK (length (month) = 10),
  form TEXT,
  cost TEXT,
  rate INTEGER,
  base INTEGER,
  share INTEGER NOT NULL,
  first_placement_as_billed TEXT CHECK (length (first_placement_as_billed) = 10),
  decisions_attached INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX county_note_line_note ON county_note_line (note_id);
CREATE INDEX county_note_line_person ON county_note_line (person_id, month);

-- Art. 80, 81, 86(2). No amount: not known from that day on.
CREATE TABLE statutory_amount (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  kind TEXT NOT NULL,
  valid_from TEXT NOT NULL CHECK (length (valid_from) = 10),
  amount INTEGER CHECK (amount >= 0),
  source TEXT
);
CREATE UNIQUE INDEX statutory_amount_key ON statutory_amount (kind, valid_from) WHERE archived_at IS NULL;
