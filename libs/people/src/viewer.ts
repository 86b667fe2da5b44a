import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Person } from './person.entity.js';

/** The signed-in person and all that is that person's own. Other libraries add their fields with a resolver of `Viewer`. */
@ObjectType()
export class Viewer {
  @Field(() => Person)
  person: Person;

  @Field(() => Int, { description: 'Version of the person: what `renameMyself` must have seen.' })
  version: number;
}
