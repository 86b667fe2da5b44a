import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { VersionedRow } from '@schakel/database';
import { SettingUnit } from './declared-settings.js';

/** A setting that a body, or the whole network, chose for itself. The row stays when the default is chosen again, for its version and history. */
@Entity()
@Check(`key ~ '^[a-z.-]{1,60}$'`)
@Index(['bodyId', 'key'], { unique: true, where: 'body_id is not null' })
@Index(['key'], { unique: true, where: 'body_id is null' })
export class Setting extends VersionedRow {
  /** None: for every body that did not choose. */
  @Column('uuid', { nullable: true })
  bodyId: string | null;

  @Column('text')
  key: string;

  /** None: as the network has it, or the default. */
  @Column('int', { nullable: true })
  value: number | null;
}

/** A declared setting with what holds now. */
@ObjectType({ description: 'A number in a rule, that a body or the network can choose.' })
export class SettingInForce {
  @Field(() => String)
  key: string;

  @Field(() => String)
  label: string;

  @Field(() => String)
  explanation: string;

  @Field(() => SettingUnit)
  unit: SettingUnit;

  @Field(() => Int, { description: 'Least that can be chosen.' })
  min: number;

  @Field(() => Int, { description: 'Most that can be chosen.' })
  max: number;

  @Field(() => Int, { description: 'What holds without a choice: for a body that of the network, else the declared one.' })
  default: number;

  @Field(() => Int, { nullable: true, description: 'What was chosen here; null: the default.' })
  chosen: number | null;

  @Field(() => Int, { description: 'What holds.' })
  value: number;

  @Field(() => Int, { description: 'To be given back with a change; 0 when nothing was ever chosen here.' })
  version: number;

  /** Of the stored row, for its history. */
  settingId: string | null;
}
