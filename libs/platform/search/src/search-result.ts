import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '@schakel/kernel';
import { DayScalar, connectionOf } from '@schakel/graphql';
import { SearchPiece } from './highlight.js';
import { SearchKind } from './searchables.js';

/** The record on whose page a hit stands. */
@ObjectType()
export class SearchSubject {
  @Field(() => SearchKind)
  kind: string;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field(() => String)
  title: string;

  @Field(() => String, { nullable: true })
  address: string | null;
}

/** Something found. Libraries to the right add what only they know: its body, its person. */
@ObjectType()
export class SearchHit {
  @Field(() => ID, { description: 'Of the record that was found.' })
  id: string;

  @Field(() => SearchKind)
  kind: string;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field(() => [SearchPiece], { description: 'Empty for what has no title of its own: then it has a subject.' })
  title: SearchPiece[];

  @Field(() => [SearchPiece], { description: 'The part of its text around the first hit.' })
  snippet: SearchPiece[];

  @Field(() => String, { nullable: true, description: 'Last part of the address of its page.' })
  address: string | null;

  @Field(() => String, { nullable: true, description: 'A value of the enum of states of its kind.' })
  state: string | null;

  @Field(() => Boolean)
  isEnded: boolean;

  @Field(() => DayScalar, { nullable: true })
  on: Day | null;

  @Field(() => SearchSubject, { nullable: true, description: 'On whose page it stands, when not on its own.' })
  subject: SearchSubject | null;

  /** The body it belongs to. */
  bodyId: string | null;
}

@ObjectType()
export class SearchCount {
  @Field(() => SearchKind)
  kind: string;

  @Field(() => Int)
  count: number;

  @Field(() => Boolean, { description: 'There are more than these.' })
  isCapped: boolean;
}

@ObjectType()
export class SearchConnection extends connectionOf(SearchHit) {
  @Field(() => Boolean, { description: 'There are more than totalCount says.' })
  isCapped: boolean;

  @Field(() => [SearchCount], { description: 'Per kind, whatever kinds were asked for.' })
  counts: SearchCount[];

  @Field(() => Boolean, { description: 'Nothing has these words: what is shown has words that look like them.' })
  isNear: boolean;

  @Field(() => String, { nullable: true, description: 'The same search with words that do occur in what the viewer may see.' })
  suggestion: string | null;

  @Field(() => Boolean, { description: 'Nothing to look for was typed: only signs, or only what to leave out.' })
  isEmpty: boolean;
}
