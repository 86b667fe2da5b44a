import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EndOfBodies1795564800501 implements MigrationInterface {
  name = 'EndOfBodies1795564800501';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"end_condition\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"body_id\" uuid NOT NULL, \"position\" integer NOT NULL DEFAULT '0', \"text\" text NOT NULL, \"joined_by\" text NOT NULL DEFAULT 'AND', \"met_on\" date, \"confirmed_by_id\" uuid, \"confirmed_on\" date, \"decision_number\" text, \"link\" text, \"evidence\" text, \"provenance_kind\" text NOT NULL DEFAULT 'USER', \"provenance_place\" text, \"provenance_quote\" text, \"provenance_assumptions\" text array NOT NULL DEFAULT '{}', CONSTRAINT \"CHK_0e4cd07cd8cecf5b09269d659b\" CHECK (met_on is null or decision_number is not null or link is not null or evidence is not null), CONSTRAINT \"CHK_2f7cca3962b96325385b9705ee\" CHECK ((met_on is null) = (confirmed_by_id is null)), CONSTRAINT \"CHK_9c5d2cad184ead744609042e2f\" CHECK (joined_by in ('AND', 'OR')), CONSTRAINT \"PK_68465adc6948df6380c3e842e6a\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"IDX_797c5f117ecaa69c29fcc0cc8c\" ON \"end_condition\"  (\"body_id\") ");
    await runner.query("CREATE TABLE \"seat_gap_note\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"hand_over_id\" uuid NOT NULL, \"successor_id\" uuid NOT NULL, \"organisation_id\" uuid NOT NULL, \"reason\" text NOT NULL, \"explained_by_id\" uuid NOT NULL, \"explained_on\" date NOT NULL, CONSTRAINT \"PK_5b2d794c150a0014852fe3a5734\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE UNIQUE INDEX \"IDX_7f56bf08ddedbdfea8afc25569\" ON \"seat_gap_note\"  (\"hand_over_id\", \"successor_id\", \"organisation_id\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"IDX_7f56bf08ddedbdfea8afc25569\"");
    await runner.query("DROP TABLE \"seat_gap_note\"");
    await runner.query("DROP INDEX \"public\".\"IDX_797c5f117ecaa69c29fcc0cc8c\"");
    await runner.query("DROP TABLE \"end_condition\"");
  }
}
