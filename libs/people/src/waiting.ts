import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Registry } from '@schakel/kernel';

/** One thing that waits for somebody's answer. */
@ObjectType()
export class WaitingItem {
  @Field(() => String, { description: 'Stable name of the kind, ‘ACCEPT_ACTION’; its words stand in the web app.' })
  kind: string;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { nullable: true })
  subtitle: string | null;

  @Field(() => String, { description: 'Address in the web app.' })
  path: string;

  @Field(() => Date, { nullable: true })
  since: Date | null;
}

/** 'Wat wacht op mij': each feature contributes its own, asked as the viewer in his unit of work. */
export const waitingContributions = new Registry<() => Promise<WaitingItem[]>>('waiting for me');
