import type { MigrationInterface, QueryRunner } from 'typeorm';
export class FirstSchema1795305600000 implements MigrationInterface {
  name = 'FirstSchema1795305600000';
  async up(_runner: QueryRunner): Promise<void> {}
  async down(_runner: QueryRunner): Promise<void> {}
}
