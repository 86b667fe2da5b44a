import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AfterTheMeeting1795564800320 implements MigrationInterface {
  name = 'AfterTheMeeting1795564800320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"minutes\" DROP CONSTRAINT \"CHK_53aa92ce98af6ce49d09666508\"");
    await runner.query("CREATE TABLE \"minutes_comment\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"meeting_id\" uuid NOT NULL, \"section_id\" uuid NOT NULL, \"author_id\" uuid NOT NULL, \"text\" text NOT NULL, \"written_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"state\" text NOT NULL DEFAULT 'OPEN', \"answer\" text, \"answered_by_id\" uuid, \"answered_at\" TIMESTAMP WITH TIME ZONE, CONSTRAINT \"CHK_317a6002c71283b8503fa0bebc\" CHECK (state <> 'NOT_PROCESSED' or answer is not null), CONSTRAINT \"CHK_5af466fd19801f02b78e982079\" CHECK ((state = 'OPEN') = (answered_at is null)), CONSTRAINT \"CHK_f88282bfefbacb84b1077ca214\" CHECK (state in ('OPEN', 'PROCESSED', 'NOT_PROCESSED')), CONSTRAINT \"CHK_54302dcda335f6d511721115cf\" CHECK (body_id is not null), CONSTRAINT \"PK_1df13fb11165baa6e40d26bd332\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_e050381b9d16690de8992a797d\" ON \"minutes_comment\"  (\"meeting_id\") ");
    await runner.query("CREATE INDEX \"IDX_3f1da52eac582d9ad10bc41932\" ON \"minutes_comment\"  (\"section_id\") ");
    await runner.query("CREATE TABLE \"minutes_rectification\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"meeting_id\" uuid NOT NULL, \"section_id\" uuid NOT NULL, \"text\" text NOT NULL, \"reason\" text NOT NULL, \"made_by_id\" uuid NOT NULL, \"made_at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"CHK_f175416bfb1a3cd2135542f7df\" CHECK (body_id is not null), CONSTRAINT \"PK_0437635929fa5acd9b3c8925725\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_f15b2a93f4d8ea77bbad2e196e\" ON \"minutes_rectification\"  (\"section_id\") ");
    await runner.query("CREATE TABLE \"minutes_signature\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"meeting_id\" uuid NOT NULL, \"person_id\" uuid NOT NULL, \"role\" text NOT NULL, \"is_acting\" boolean NOT NULL DEFAULT false, \"digest\" text NOT NULL, \"signed_at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"UQ_10abe6c6c3a71197f68af3d9171\" UNIQUE (\"meeting_id\", \"person_id\"), CONSTRAINT \"UQ_6aa16b2fa78044fe17afbe92cf1\" UNIQUE (\"meeting_id\", \"role\"), CONSTRAINT \"CHK_876ba6741858bf17653deabe2c\" CHECK (digest ~ '^[0-9a-f]{64}$'), CONSTRAINT \"CHK_a3c29eacda6bf078a0ebe6c365\" CHECK (not is_acting or role = 'CHAIR'), CONSTRAINT \"CHK_f877df920be1f89fedcd844b42\" CHECK (role in ('CHAIR', 'SECRETARY')), CONSTRAINT \"CHK_53416c804a3ae58a2235ec1719\" CHECK (body_id is not null), CONSTRAINT \"PK_1e926cbcc2b366404297dad546e\" PRIMARY KEY (\"id\"))");
    await runner.query("ALTER TABLE \"minutes\" ADD \"comments_until\" date");
    await runner.query("ALTER TABLE \"minutes\" ADD \"digest\" text");
    await runner.query("ALTER TABLE \"minutes\" ADD \"adopted_on\" date");
    await runner.query("ALTER TABLE \"minutes\" ADD \"adopted_at_meeting_id\" uuid");
    await runner.query("ALTER TABLE \"minutes\" ADD CONSTRAINT \"CHK_cf6867aaa45e8bb37a04cce2c8\" CHECK (state in ('CONCEPT', 'SIGNED', 'ADOPTED'))");
    await runner.query("ALTER TABLE \"minutes\" ADD CONSTRAINT \"CHK_fdc583d2cdf4549a62530e1f9a\" CHECK (comments_until is null or is_open)");
    await runner.query("ALTER TABLE \"minutes\" ADD CONSTRAINT \"CHK_b1d054e37de0ab744f452abbba\" CHECK ((state = 'CONCEPT') = (digest is null))");
    await runner.query("ALTER TABLE \"minutes\" ADD CONSTRAINT \"CHK_e029e3069b6f77cde0065e2d4d\" CHECK ((state = 'ADOPTED') = (adopted_on is not null) and (adopted_on is null) = (adopted_at_meeting_id is null))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"minutes\" DROP CONSTRAINT \"CHK_e029e3069b6f77cde0065e2d4d\"");
    await runner.query("ALTER TABLE \"minutes\" DROP CONSTRAINT \"CHK_b1d054e37de0ab744f452abbba\"");
    await runner.query("ALTER TABLE \"minutes\" DROP CONSTRAINT \"CHK_fdc583d2cdf4549a62530e1f9a\"");
    await runner.query("ALTER TABLE \"minutes\" DROP CONSTRAINT \"CHK_cf6867aaa45e8bb37a04cce2c8\"");
    await runner.query("ALTER TABLE \"minutes\" DROP COLUMN \"adopted_at_meeting_id\"");
    await runner.query("ALTER TABLE \"minutes\" DROP COLUMN \"adopted_on\"");
    await runner.query("ALTER TABLE \"minutes\" DROP COLUMN \"digest\"");
    await runner.query("ALTER TABLE \"minutes\" DROP COLUMN \"comments_until\"");
    await runner.query("DROP TABLE \"minutes_signature\"");
    await runner.query("DROP INDEX \"public\".\"IDX_f15b2a93f4d8ea77bbad2e196e\"");
    await runner.query("DROP TABLE \"minutes_rectification\"");
    await runner.query("DROP INDEX \"public\".\"IDX_3f1da52eac582d9ad10bc41932\"");
    await runner.query("DROP INDEX \"public\".\"IDX_e050381b9d16690de8992a797d\"");
    await runner.query("DROP TABLE \"minutes_comment\"");
    await runner.query("ALTER TABLE \"minutes\" ADD CONSTRAINT \"CHK_53aa92ce98af6ce49d09666508\" CHECK ((state = 'CONCEPT'::text))");
  }
}
