import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Registry, type Day } from '@schakel/kernel';
import { Person } from './person.entity.js';

/** What can end, and takes something along. */
export enum EndingKind {
  PERSON = 'PERSON',
  AFFILIATION = 'AFFILIATION',
  SEAT = 'SEAT',
  MEMBERSHIP = 'MEMBERSHIP',
  FUNCTION = 'FUNCTION',
}
registerEnumType(EndingKind, { name: 'EndingKind' });

/** What is thought away, to see what would be left without anybody. */
export interface Ending {
  /** Rows that end, and persons who leave altogether. */
  withoutIds: readonly string[];
  /** Whose they are. */
  personIds: readonly string[];
  /** Parties and bodies that lose somebody: where to look. */
  organisationIds: readonly string[];
  bodyIds: readonly string[];
  /** The first day without. */
  day: Day;
}

/** Something that nobody would take care of any more. */
@ObjectType()
export class Consequence {
  @Field(() => String, { description: 'Stable name of the kind, ‘FUNCTION_VACANT’; its words stand in the web app.' })
  kind: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { nullable: true })
  subtitle: string | null;

  @Field(() => String, { description: 'Address in the web app.' })
  path: string;

  @Field(() => [Person], { description: 'Who hears of it in the next reminders; nobody for what is only shown.' })
  hears: Person[];
}

/** How each kind is looked up by its id, for the day given. Each library that has something that ends contributes it. Errors: NOT_FOUND. */
export const endings = new Registry<(id: string, day: Day) => Promise<Ending>>('endings');

export interface ConsequenceContribution {
  /** What an ending would leave behind, as the viewer may see it. */
  find: (ending: Ending) => Promise<Consequence[]>;
  /** Carries over what the person had in hand to a successor, or leaves it to the party. Called when the ending was written. */
  handOver?: (ending: Ending, successorId: string | null) => Promise<void>;
}

/** 'What becomes ownerless': each feature contributes its own. */
export const consequenceContributions = new Registry<ConsequenceContribution>('consequences of an ending');

/** Writes an ending and carries over what hung on it. `end` does the writing; the ending is looked up before. */
export async function endWithHandOver(ending: Ending, successorId: string | null, end: () => Promise<void>): Promise<void> {
  await end();
  for (const { handOver } of consequenceContributions.all()) await handOver?.(ending, successorId);
}
