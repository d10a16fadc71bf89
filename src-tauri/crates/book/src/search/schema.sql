-- Where the words of records are found again. Derived from the journal afterwards, slice by slice; nothing waits for it,
-- and what it does not hold yet is scanned. A change here raises SEARCH_VERSION. No words of people are in it.

CREATE TABLE search (version INTEGER NOT NULL);

-- How far each complete import is: its records up to this one are in the index.
CREATE TABLE search_import (
  import    INTEGER PRIMARY KEY,
  record    INTEGER NOT NULL
);

-- Numbers of orders, folded, one for the lines of an order that lie in one entry.
CREATE TABLE search_order (
  id        INTEGER PRIMARY KEY,
  text      TEXT    NOT NULL,
  block     INTEGER NOT NULL         -- the block its lines are in
);

-- What goods are called, folded: numbers, an empty line, words. Each distinct text once.
CREATE TABLE search_goods (
  id        INTEGER PRIMARY KEY,
  hash      INTEGER NOT NULL,
  text      TEXT    NOT NULL
);
CREATE INDEX search_goods_hash ON search_goods (hash);

-- The tellings of one entry, packed: which of them hold, the order of each and its goods.
CREATE TABLE search_block (
  record    INTEGER PRIMARY KEY,     -- the first of them
  entry     INTEGER NOT NULL,
  tellings  BLOB    NOT NULL
);

-- Channel and SKU of listings that were told with options: a bare telling of the same is not shown.
CREATE TABLE search_listing (
  key       INTEGER PRIMARY KEY
);

-- Which texts hold three signs in a row. Positions are not kept: what is found is looked at anyway.
CREATE VIRTUAL TABLE search_order_parts USING fts5 (
  text, content = '', columnsize = 0, detail = none, tokenize = 'trigram case_sensitive 1'
);
CREATE VIRTUAL TABLE search_goods_parts USING fts5 (
  text, content = '', columnsize = 0, detail = none, tokenize = 'trigram case_sensitive 1'
);

-- A block of the parts fills a page; they are merged in slices of our own, never inside a commit.
INSERT INTO search_order_parts (search_order_parts, rank) VALUES ('pgsz', 8000), ('automerge', 0), ('usermerge', 16), ('crisismerge', 1999);
INSERT INTO search_goods_parts (search_goods_parts, rank) VALUES ('pgsz', 8000), ('automerge', 0), ('usermerge', 16), ('crisismerge', 1999);
