-- One indexed row a family for the register: sort keys and computed columns, kept by the stores.
CREATE TABLE family_register (
  family_id INTEGER PRIMARY KEY REFERENCES family (id),
  name_key TEXT NOT NULL,
  case_key TEXT NOT NULL,
  address_key TEXT NOT NULL,
  assistant_id INTEGER REFERENCES staff (id),
  assistant_key TEXT NOT NULL,
  stage INTEGER NOT NULL,
  opened_on TEXT,
  last_contact TEXT,
  next_visit TEXT,
  obliged INTEGER NOT NULL DEFAULT 0,
  za_zyciem INTEGER NOT NULL DEFAULT 0,
  children_in_care INTEGER NOT NULL DEFAULT 0,
  archived INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX family_register_name_index ON family_register (archived, name_key, family_id);
CREATE INDEX family_register_case_index ON family_register (archived, case_key, family_id);
CREATE INDEX family_register_address_index ON family_register (archived, address_key, family_id);
CREATE INDEX family_register_assistant_index ON family_register (archived, assistant_key, family_id);
CREATE INDEX family_register_stage_index ON family_register (archived, stage, family_id);
CREATE INDEX family_register_opened_index ON family_register (archived, opened_on, family_id);
CREATE INDEX family_register_contact_index ON family_register (archived, last_contact, family_id);
CREATE INDEX family_register_next_index ON family_register (archived, next_visit, family_id);

-- The last number given out in a year, by kind of numbering ("case", "opinion").
CREATE TABLE number_sequence (
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  last_number INTEGER NOT NULL,
  PRIMARY KEY (name, year)
);
