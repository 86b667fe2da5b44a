import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingMailTopic1795651200101 implements MigrationInterface {
  name = 'MeetingMailTopic1795651200101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"notification_preference\" DROP CONSTRAINT \"CHK_7dc9387e0e78d70c0c5bcf4536\"");
    await runner.query("ALTER TABLE \"notification_preference\" ADD CONSTRAINT \"CHK_f76d9bd6e37a935497c8070732\" CHECK (topic in ('REMINDER', 'ASSIGNED', 'ANSWER', 'COMMENT', 'MENTION', 'FOLLOWED', 'MEETING'))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"notification_preference\" DROP CONSTRAINT \"CHK_f76d9bd6e37a935497c8070732\"");
    await runner.query("ALTER TABLE \"notification_preference\" ADD CONSTRAINT \"CHK_7dc9387e0e78d70c0c5bcf4536\" CHECK ((topic = ANY (ARRAY['REMINDER'::text, 'ASSIGNED'::text, 'ANSWER'::text, 'COMMENT'::text, 'MENTION'::text, 'FOLLOWED'::text])))");
  }
}
