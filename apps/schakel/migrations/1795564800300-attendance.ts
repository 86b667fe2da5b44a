import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Attendance1795564800300 implements MigrationInterface {
  name = 'Attendance1795564800300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"attendance\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"level\" text NOT NULL DEFAULT 'NETWORK', \"body_id\" uuid, \"reader_person_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_organisation_ids\" uuid array NOT NULL DEFAULT '{}', \"reader_body_ids\" uuid array NOT NULL DEFAULT '{}', \"meeting_id\" uuid NOT NULL, \"person_id\" uuid, \"kind\" text NOT NULL, \"guest_name\" text, \"organisation_id\" uuid, \"seat_id\" uuid, \"answer\" text, \"answered_at\" TIMESTAMP WITH TIME ZONE, \"answered_by_id\" uuid, \"substitute_id\" uuid, \"note\" text, \"outcome\" text, \"is_acting_chair\" boolean NOT NULL DEFAULT false, \"joined_at_item_id\" uuid, \"left_after_item_id\" uuid, CONSTRAINT \"UQ_7b22d01d5145d9d673fee47270a\" UNIQUE (\"meeting_id\", \"person_id\"), CONSTRAINT \"CHK_32f1fd77be64ba50bd05b1029b\" CHECK ((joined_at_item_id is null and left_after_item_id is null) or coalesce(outcome in ('PRESENT', 'ONLINE'), false)), CONSTRAINT \"CHK_3296ab0ea9905b97bb63baba75\" CHECK ((answer is null) = (answered_at is null)), CONSTRAINT \"CHK_94c3e404296a49cc6d8b46aef4\" CHECK (not is_acting_chair or (person_id is not null and kind <> 'GUEST')), CONSTRAINT \"CHK_afead14156723635e840dcc424\" CHECK (outcome <> 'SUBSTITUTED' or substitute_id is not null), CONSTRAINT \"CHK_d696da44a7af8a521b66ebd090\" CHECK (substitute_id is null or coalesce(answer = 'DECLINED', false) or coalesce(outcome = 'SUBSTITUTED', false)), CONSTRAINT \"CHK_d1f58f802e173b63198fbf2d58\" CHECK (substitute_id is null or substitute_id <> person_id), CONSTRAINT \"CHK_90b945d38ce349b6a9e5cc3f75\" CHECK ((person_id is null) = (guest_name is not null)), CONSTRAINT \"CHK_6566d05e43b80606c5cabe5a12\" CHECK ((kind = 'GUEST') or person_id is not null), CONSTRAINT \"CHK_ce9ed8f9d2d6c0f0073bc38987\" CHECK (outcome in ('PRESENT', 'ONLINE', 'SUBSTITUTED', 'ABSENT_WITH_NOTICE', 'ABSENT')), CONSTRAINT \"CHK_b928d3bad02c198258a3c853b7\" CHECK (answer in ('COMING', 'ONLINE', 'DECLINED')), CONSTRAINT \"CHK_6b4674ef03e3ef875db761a361\" CHECK (kind in ('MEMBER', 'SUBSTITUTE', 'GUEST')), CONSTRAINT \"CHK_b1bc7e5c07f24d9b288e760d4e\" CHECK (body_id is not null), CONSTRAINT \"PK_ee0ffe42c1f1a01e72b725c0cb2\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE UNIQUE INDEX \"one_acting_chair\" ON \"attendance\"  (\"meeting_id\") WHERE is_acting_chair");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"one_acting_chair\"");
    await runner.query("DROP TABLE \"attendance\"");
  }
}
