import { Field, Int, ObjectType, Parent, ResolveField, Resolver, registerEnumType } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { Body } from '@schakel/bodies';
import { byId, manyBy } from '@schakel/graphql';
import { Domain } from '@schakel/organisations';
import { Viewer } from '@schakel/people';
import { domainAbsences } from './domain-absences.js';
import { Attendance, InvitationAnswer } from './attendance.entity.js';
import { placesAt, type PlaceAtTable } from './attendance-expected.js';
import { requiredDomains } from './keep-composition.js';
import { MeetingComposition } from './meeting-composition.entity.js';
import { Meeting, MeetingState } from './meeting.entity.js';

export enum MissingReason {
  NO_SEAT = 'NO_SEAT',
  EMPTY_SEAT = 'EMPTY_SEAT',
  DECLINED = 'DECLINED',
  ABSENT = 'ABSENT',
}
registerEnumType(MissingReason, { name: 'MissingReason', description: 'It has no seat; nobody sits there; all declined; nobody came.' });

@ObjectType({ description: 'A domain that belongs at the table and will not be, or was not, there.' })
export class MissingDomain {
  @Field(() => Domain)
  domain: Domain;

  @Field(() => MissingReason)
  reason: MissingReason;
}

@ObjectType({ description: 'A domain that was not at the table several meetings in a row.' })
export class DomainAbsence {
  @Field(() => Domain)
  domain: Domain;

  @Field(() => Int, { description: 'The last so many meetings of which the attendance is known; at least four.' })
  meetings: number;

  @Field(() => Body)
  body: Body;
}

function missingAt(domain: Domain, places: readonly PlaceAtTable[], declined: ReadonlySet<string | null>): MissingReason | null {
  const seats = places.filter(({ domains }) => domains.includes(domain));
  if (seats.length === 0) return MissingReason.NO_SEAT;
  const filled = seats.filter(({ personId }) => personId);
  if (filled.length === 0) return MissingReason.EMPTY_SEAT;
  return filled.every(({ personId }) => declined.has(personId)) ? MissingReason.DECLINED : null;
}

const past: readonly MeetingState[] = [MeetingState.HELD, MeetingState.ADOPTED, MeetingState.LAPSED];

/** Which domains are missed at a meeting: foreseen while it is planned, recorded once it was held. */
@Resolver(() => Meeting)
export class MeetingDomainsResolver {
  @ResolveField(() => [MissingDomain], { description: 'Required ones; none for a meeting that was held and of which the attendance is not known.' })
  async missingDomains(@Parent() meeting: Meeting): Promise<MissingDomain[]> {
    const kept = (await manyBy(MeetingComposition, 'meetingId', meeting.id))[0];
    if (kept) return kept.missing.map((domain) => ({ domain, reason: MissingReason.ABSENT }));
    const body = await byId(Body, meeting.bodyId);
    if (!body || past.includes(meeting.state)) return [];
    const [places, rows] = [await placesAt(meeting), await manyBy(Attendance, 'meetingId', meeting.id, { id: 'ASC' })];
    const declined = new Set(rows.filter(({ answer, substituteId }) => answer === InvitationAnswer.DECLINED && !substituteId).map(({ personId }) => personId));
    return requiredDomains(body, places).flatMap((domain) => {
      const reason = missingAt(domain, places, declined);
      return reason ? [{ domain, reason }] : [];
    });
  }

  @ResolveField(() => MeetingComposition, { nullable: true, description: 'As recorded when it was held.' })
  async composition(@Parent() meeting: Meeting): Promise<MeetingComposition | null> {
    return (await manyBy(MeetingComposition, 'meetingId', meeting.id))[0] ?? null;
  }
}

@Resolver(() => Body)
export class BodyDomainAbsencesResolver {
  @ResolveField(() => [DomainAbsence], { description: 'Required domains that were absent four times or more in a row, as far as the viewer may see its meetings.' })
  async domainAbsences(@Parent() body: Body): Promise<DomainAbsence[]> {
    return (await domainAbsences(body.id)).map((absence) => ({ ...absence, body }));
  }
}

@Resolver(() => Viewer)
export class ViewerDomainAbsencesResolver {
  @ResolveField(() => [DomainAbsence], { description: 'In the tables of the viewer; for the national coordinator in all.' })
  async domainAbsences(): Promise<DomainAbsence[]> {
    const { viewer, moment } = unit();
    const ids = viewer.isNationalCoordinator ? viewer.bodyIds : viewer.ownBodyIds;
    const bodies = (await Promise.all(ids.map((id) => byId(Body, id)))).filter((body) => body !== null && !body.hasEnded(moment.day)) as Body[];
    const found = await Promise.all(bodies.map(async (body) => (await domainAbsences(body.id)).map((absence) => ({ ...absence, body }))));
    return found.flat().sort((a, b) => a.body.position - b.body.position);
  }
}
