BEGIN TRANSACTION;
CREATE TABLE activity (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at TIMESTAMP NOT NULL, 
	source TEXT NOT NULL, 
	method TEXT NOT NULL, 
	path TEXT NOT NULL, 
	status INTEGER, 
	elapsed_s FLOAT NOT NULL, 
	connection_key TEXT DEFAULT '' NOT NULL, 
	platform TEXT DEFAULT '' NOT NULL, 
	identity TEXT DEFAULT '' NOT NULL, 
	cause TEXT DEFAULT '' NOT NULL, 
	reference TEXT DEFAULT '' NOT NULL, 
	rate_limit TEXT DEFAULT '' NOT NULL, 
	wire_bytes INTEGER DEFAULT '0' NOT NULL
);
INSERT INTO "activity" VALUES(1,'2025-11-08 09:00:00.000000','console','POST','/v1/passthrough/gmail/old',201,0.25,'old1','gmail','anna','','','',11);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	os_user TEXT NOT NULL, 
	action TEXT NOT NULL, 
	target TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	workspace TEXT NOT NULL, 
	detail TEXT NOT NULL, 
	previous TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'2025-11-08T10:00:00.000000+00:00','anna','workspace_add','Acme','done','','','0000000000000000000000000000000000000000000000000000000000000000','37a506709478de6ae58ddb4356dc80b4d2656d10ea65335f299b43f261337f52');
CREATE TABLE history (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	workspace_id TEXT NOT NULL, 
	at TIMESTAMP NOT NULL, 
	draft_json TEXT NOT NULL, 
	status INTEGER, 
	elapsed_s FLOAT NOT NULL, 
	response_bytes INTEGER NOT NULL, 
	response_body BLOB, 
	problem TEXT DEFAULT '' NOT NULL
);
INSERT INTO "history" VALUES(1,'acme','2025-11-08 09:00:00.000000','{"connection_key": "test::gmail::default::old1", "platform": "gmail", "method": "POST", "path": "gmail/v1/users/me/messages/send", "body": "{\"note\": \"needle é\"}"}',201,0.25,11,X'7B226F6B223A20747275657D','');
CREATE TABLE note (
	workspace_id TEXT NOT NULL, 
	connection_key TEXT NOT NULL, 
	at TIMESTAMP NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (workspace_id, connection_key)
);
INSERT INTO "note" VALUES('acme','test::gmail::default::old1','2025-11-08 11:00:00.000000','asked twice, Anna');
CREATE TABLE timeline (
	id INTEGER NOT NULL, 
	workspace_id TEXT NOT NULL, 
	connection_key TEXT NOT NULL, 
	at TIMESTAMP NOT NULL, 
	kind TEXT NOT NULL, 
	detail_json TEXT DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "timeline" VALUES(1,'acme','test::gmail::default::old1','2025-11-08 10:00:00.000000','verdict','[["verdict", "works"], ["reported", "operational"]]');
CREATE TABLE user_connections (
	id UUID NOT NULL, 
	user_id TEXT NOT NULL, 
	platform TEXT NOT NULL, 
	connection_key TEXT, 
	environment TEXT DEFAULT 'live', 
	state TEXT DEFAULT 'operational', 
	created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, 
	updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, 
	workspace_id TEXT DEFAULT '' NOT NULL, 
	identity_type TEXT DEFAULT 'user' NOT NULL, 
	raw_json TEXT DEFAULT '{}' NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (connection_key)
);
INSERT INTO "user_connections" VALUES('6f1c1c3e-0000-4000-8000-000000000001','anna','gmail','test::gmail::default::old1','test','operational','2025-11-01 08:00:00.000000','2025-11-09 08:00:00.000000','acme','user','{"old": true}');
INSERT INTO "user_connections" VALUES('6f1c1c3e-0000-4000-8000-000000000002','zoë 张','notion','test::notion::default::old2','test','failed','2025-11-02 08:00:00.000000','2025-11-09 08:00:00.000000','acme','user','{"old": true}');
CREATE TABLE verification (
	id INTEGER NOT NULL, 
	workspace_id TEXT NOT NULL, 
	connection_key TEXT NOT NULL, 
	at TIMESTAMP NOT NULL, 
	verdict TEXT NOT NULL, 
	evidence_json TEXT DEFAULT '{}' NOT NULL, 
	account TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "verification" VALUES(1,'acme','test::gmail::default::old1','2025-11-08 10:00:00.000000','works','{}','anna@example.com');
CREATE INDEX ix_user_connections_workspace_user ON user_connections (workspace_id, user_id);
CREATE INDEX ix_history_workspace_at ON history (workspace_id, at);
CREATE INDEX ix_verification_workspace_key ON verification (workspace_id, connection_key, id);
CREATE INDEX ix_timeline_workspace_key ON timeline (workspace_id, connection_key, id);
CREATE TRIGGER audit_refuses_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER audit_refuses_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER audit_refuses_replace BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq) BEGIN SELECT RAISE(IGNORE); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('history',1);
INSERT INTO "sqlite_sequence" VALUES('activity',1);
COMMIT;
