import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum HealthState {
  GOOD = 'GOOD',
  CARE = 'CARE',
  BAD = 'BAD',
}
registerEnumType(HealthState, { name: 'HealthState' });

@ObjectType({ description: 'How one part of the machine is, in words.' })
export class HealthFinding {
  @Field(() => ID)
  key: string;

  @Field(() => String)
  label: string;

  @Field(() => HealthState)
  state: HealthState;

  @Field(() => String)
  words: string;

  @Field(() => String, { nullable: true, description: 'What to do about it.' })
  advice: string | null;

  @Field(() => String, { nullable: true, description: 'Page of the web app with more.' })
  path: string | null;
}
