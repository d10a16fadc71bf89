-- Everything here is derived from the ledger's entries and can be dropped and rebuilt by replay.
-- A change to this file raises PROJECTION_VERSION; there are no migrations.

CREATE TABLE import (
  id        INTEGER PRIMARY KEY,
  batch     INTEGER NOT NULL,
  file      TEXT    NOT NULL,
  sha256    TEXT    NOT NULL,
  profile   TEXT    NOT NULL DEFAULT '',  -- profile, kind and channel are known once complete
  kind      TEXT    NOT NULL DEFAULT '',
  channel   TEXT    NOT NULL DEFAULT '',
  status    INTEGER NOT NULL,        -- 0 open, 1 complete, 2 voided
  began_ms  INTEGER NOT NULL,
  keyed     INTEGER NOT NULL DEFAULT 0, -- whether record_key holds its keys
  first_record INTEGER NOT NULL,     -- its records lie between these, perhaps with others among them
  last_record  INTEGER NOT NULL DEFAULT 0,
  open_count   INTEGER NOT NULL DEFAULT 0, -- its open order lines
  account   TEXT                     -- JSON, once complete
);
CREATE INDEX import_sha256 ON import (sha256);

-- One row a telling of a record: a pointer into the journal. The newest telling of a key in a complete import holds.
CREATE TABLE record (
  id        INTEGER PRIMARY KEY,
  import    INTEGER NOT NULL,
  entry     INTEGER NOT NULL,        -- the entry that holds it
  position  INTEGER NOT NULL,        -- its place in that entry
  kind      INTEGER NOT NULL,
  state     INTEGER NOT NULL,        -- 0 open, 1 settled, 2 outdated
  key_hash  INTEGER NOT NULL,
  digest    INTEGER NOT NULL,
  capsule   INTEGER                  -- its private part, while it lives
);
-- Order lines have no index of their own: they are found by key, or by the range of an import that has open ones.
CREATE INDEX record_other ON record (kind, import) WHERE kind > 0;

-- Finds the tellings of a key. Filled in key order when an import completes: in file order every slice would touch every page.
CREATE TABLE record_key (
  key_hash  INTEGER NOT NULL,
  record    INTEGER NOT NULL,
  PRIMARY KEY (key_hash, record)
) WITHOUT ROWID;

-- Keys that a complete import repeated unchanged: a line is gone from a newer file only if it is not among them.
CREATE TABLE repeated (
  import    INTEGER NOT NULL,
  key_hash  INTEGER NOT NULL,
  PRIMARY KEY (import, key_hash)
) WITHOUT ROWID;

CREATE TABLE decision (
  id        TEXT    PRIMARY KEY,
  entry     INTEGER NOT NULL,
  body      TEXT    NOT NULL,
  retracted INTEGER,                 -- the entry that took it back
  capsule   INTEGER                  -- the free words that were said with it
) WITHOUT ROWID;

CREATE TABLE sheet (
  sheet     INTEGER NOT NULL,
  revision  INTEGER NOT NULL,
  entry     INTEGER NOT NULL,        -- its capsules hold what tells of buyers' words
  body      TEXT    NOT NULL,
  PRIMARY KEY (sheet, revision)
) WITHOUT ROWID;

CREATE TABLE column_choice (
  fingerprint TEXT PRIMARY KEY,
  body        TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE setting (
  name      TEXT PRIMARY KEY,
  value     TEXT NOT NULL
) WITHOUT ROWID;

-- Personal data that lives: whose order each capsule belongs to and from when its time counts. The row goes with it. When it
-- was told stands as both clocks of its entry say: which of them was right shows later.
CREATE TABLE personal (
  capsule   INTEGER PRIMARY KEY,
  order_key INTEGER,                 -- NULL where no order is named
  from_ms   INTEGER,                 -- as the record says; NULL: from when it was told
  is_undelivered INTEGER NOT NULL,   -- 1: it was not delivered when it was told, so its time counts from then at the earliest
  wall_ms   INTEGER NOT NULL,
  stamp_ms  INTEGER NOT NULL,
  goes_with INTEGER NOT NULL         -- 1: it goes with its order, whose own rows say when; alone, its own time counts
);

-- Orders whose personal data was erased: it is not taken again.
CREATE TABLE forgotten (
  order_key INTEGER PRIMARY KEY
);

-- Orders whose personal data is kept beyond its time.
CREATE TABLE hold (
  order_key    INTEGER PRIMARY KEY,
  channel      TEXT    NOT NULL,
  order_number TEXT    NOT NULL,
  until_ms     INTEGER NOT NULL,
  reason       INTEGER               -- the capsule with the reason, while it lives
);

CREATE TABLE delivery (
  order_key INTEGER PRIMARY KEY,
  at_ms     INTEGER NOT NULL,
  entry     INTEGER NOT NULL         -- that says so
);

-- Complaints and questions of buyers, each about one order or none yet.
CREATE TABLE sales_case (
  id           INTEGER PRIMARY KEY,
  entry        INTEGER NOT NULL,
  opened_ms    INTEGER NOT NULL,
  stamp_ms     INTEGER NOT NULL,     -- the same by the ledger's own clock
  channel      TEXT,
  order_number TEXT,
  order_key    INTEGER,
  pass         TEXT,                 -- how the order was found
  corrected    TEXT,                 -- what is asserted by the seller's word
  corrected_at INTEGER,              -- the entry that says so
  lesson       TEXT,                 -- what that teaches about later messages
  closed_ms    INTEGER,
  closed_by    INTEGER               -- the entry that closed it
);
CREATE INDEX sales_case_order ON sales_case (order_key) WHERE order_key IS NOT NULL;

-- Their messages; the words are in the capsule, while it lives.
CREATE TABLE case_message (
  entry      INTEGER PRIMARY KEY,
  sales_case INTEGER NOT NULL,
  written_ms INTEGER NOT NULL,
  stamp_ms   INTEGER NOT NULL,       -- the same by the ledger's own clock
  body       TEXT    NOT NULL,
  capsule    INTEGER
);
CREATE INDEX case_message_case ON case_message (sales_case);

-- How far cases have gone, which goods they are about, and what was chosen: what was said later holds.
CREATE TABLE case_stage (
  entry      INTEGER PRIMARY KEY,
  sales_case INTEGER NOT NULL,
  body       TEXT    NOT NULL
);
CREATE INDEX case_stage_case ON case_stage (sales_case);

CREATE TABLE case_goods (
  entry      INTEGER PRIMARY KEY,
  sales_case INTEGER NOT NULL,
  body       TEXT    NOT NULL
);
CREATE INDEX case_goods_case ON case_goods (sales_case);

CREATE TABLE case_remedy (
  entry      INTEGER PRIMARY KEY,
  sales_case INTEGER NOT NULL,
  body       TEXT    NOT NULL
);
CREATE INDEX case_remedy_case ON case_remedy (sales_case);

-- Open order lines that cases stopped and nobody let go; whether they still wait is for the check to say.
CREATE TABLE stopped_line (
  sales_case   INTEGER NOT NULL,
  took         TEXT    NOT NULL,     -- the stock item that is the wrong one
  channel      TEXT    NOT NULL,
  order_number TEXT    NOT NULL,
  line         TEXT    NOT NULL,
  entry        INTEGER NOT NULL,
  body         TEXT    NOT NULL,
  PRIMARY KEY (sales_case, took, channel, order_number, line)
) WITHOUT ROWID;

-- What the seller says was sent; the words are in the capsule, while it lives.
CREATE TABLE case_reply (
  entry      INTEGER PRIMARY KEY,
  sales_case INTEGER NOT NULL,
  body       TEXT    NOT NULL,
  capsule    INTEGER
);
CREATE INDEX case_reply_case ON case_reply (sales_case);
