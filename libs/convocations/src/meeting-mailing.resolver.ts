import { Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { mustSee } from '@schakel/graphql';
import { Meeting, mayKeepAttendance, placesAt } from '@schakel/meetings';
import { MailState } from '@schakel/notifications';
import { Person } from '@schakel/people';
import { MailingKind, mailingsOf, type Mailing } from './meeting-mailings.js';

@ObjectType({ description: 'What one person was mailed about a meeting; never the words.' })
export class MeetingMailing {
  personId: string;

  @Field(() => Date, { nullable: true, description: 'Null for who was not invited by mail.' })
  invitedAt: Date | null;

  @Field(() => MailingKind, { nullable: true, description: 'What he heard last.' })
  lastKind: MailingKind | null;

  @Field(() => Date, { nullable: true })
  lastAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the agenda went to him last.' })
  agendaAt: Date | null;

  @Field(() => MailState, { nullable: true, description: 'Of his last mail about it.' })
  state: MailState | null;

  @Field(() => Boolean, { description: 'He has an address from which no mail came back.' })
  isReachable: boolean;
}

@Resolver(() => Meeting)
export class MeetingMailingsResolver {
  @ResolveField(() => [MeetingMailing], { nullable: true, description: 'Who belongs at the table and everybody who was mailed; for its secretary and chair, else null.' })
  async mailings(@Parent() meeting: Meeting): Promise<Mailing[] | null> {
    if (!mayKeepAttendance.allows(unit().viewer, meeting)) return null;
    const places = (await placesAt(meeting)).flatMap(({ personId }) => (personId ? [personId] : []));
    return mailingsOf(meeting.id, places);
  }
}

@Resolver(() => MeetingMailing)
export class MeetingMailingResolver {
  @ResolveField(() => Person)
  person(@Parent() { personId }: MeetingMailing): Promise<Person> {
    return mustSee(Person, personId);
  }
}
