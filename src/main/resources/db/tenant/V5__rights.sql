-- Rights: roles that a company makes for itself, who has them, and teams.

-- document: what the role allows; see docs/rights.md.
CREATE TABLE role (
  key            text PRIMARY KEY CHECK (key ~ '^[a-z][a-z0-9_]{0,47}$'),
  name_zh        text NOT NULL,
  name_en        text NOT NULL,
  description_zh text NOT NULL DEFAULT '',
  description_en text NOT NULL DEFAULT '',
  document       jsonb NOT NULL,
  built_in       boolean NOT NULL DEFAULT false,
  revision       bigint NOT NULL DEFAULT 1,
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now(),
  updated_by     uuid
);

-- Whether somebody is an admin is said by member.role, as before. A member who is none and has no row here is staff: so those that there are
-- keep their rights, and whoever is invited by the release before has them, too.
CREATE TABLE member_role (
  member uuid NOT NULL REFERENCES member (id),
  role   text NOT NULL REFERENCES role (key),
  PRIMARY KEY (member, role)
);
CREATE INDEX member_role_role ON member_role (role);

CREATE TABLE team (
  id         uuid PRIMARY KEY,
  name       text NOT NULL,
  parent     uuid REFERENCES team (id),
  revision   bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX team_parent ON team (parent);

CREATE TABLE team_member (
  team   uuid NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  member uuid NOT NULL REFERENCES member (id),
  PRIMARY KEY (team, member)
);
CREATE INDEX team_member_member ON team_member (member);

INSERT INTO role (key, name_zh, name_en, description_zh, description_en, document, built_in) VALUES
  ('admin', '管理员', 'Administrator', '不受限制；不能修改。', 'May do everything; cannot be changed.',
   '{"rights": ["design", "manage_members", "manage_roles", "see_audit", "export_audit", "manage_security"], "grants": [{"template": "*", "actions": ["create", "read", "update", "delete", "import", "export", "share", "reveal"], "sensitivity": {"restricted": {"access": "write"}}}]}', true),
  ('staff', '员工', 'Staff', '处理所有档案；受限字段显示为掩码。', 'Works with all records; restricted fields are masked.',
   '{"rights": [], "grants": [{"template": "*", "actions": ["create", "read", "update", "delete"]}]}', true);

GRANT SELECT, INSERT, UPDATE, DELETE ON role, member_role, team, team_member TO ${role};
