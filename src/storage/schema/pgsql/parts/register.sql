-- One indexed row a family for the register: sort keys and computed columns, kept by the stores.
CREATE TABLE family_register (
  family_id BIGINT PRIMARY KEY REFERENCES family (id),
  name_key TEXT COLLATE "C" NOT NULL,
  case_key TEXT COLLATE "C" NOT NULL,
  address_key TEXT COLLATE "C" NOT NULL,
  assistant_id BIGINT REFERENCES staff (id),
  assistant_key TEXT COLLATE "C" NOT NULL,
  stage BIGINT NOT NULL,
  opened_on TEXT COLLATE "C",
  last_contact TEXT COLLATE "C",
  next_visit TEXT COLLATE "C",
  obliged BIGINT NOT NULL DEFAULT 0,
  za_zyciem BIGINT NOT NULL DEFAULT 0,
  children_in_care BIGINT NOT NULL DEFAULT 0,
  archived BIGINT NOT NULL DEFAULT 0
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
  name TEXT COLLATE "C" NOT NULL,
  year BIGINT NOT NULL,
  last_number BIGINT NOT NULL,
  PRIMARY KEY (name, year)
);
