-- Storage layer: who changed what, settings, unfinished forms, search words.

-- One row a record and change; the change's number is the id of its first row.  fields is
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
