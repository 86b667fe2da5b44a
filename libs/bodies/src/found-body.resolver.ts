import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { conflict, invalid } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { forgetLoaded, requiredText, typedText } from '@schakel/graphql';
import { insert } from '@schakel/history';
import { Organisation, Region } from '@schakel/organisations';
import { Viewer } from '@schakel/people';
import { In } from 'typeorm';
import { mayFoundBody } from './bodies.policy.js';
import { Body, BodyKind } from './body.entity.js';
import { FoundBodyInput } from './found-body.inputs.js';
import { Seat, SeatRole } from './seat.entity.js';

const mostSeats = 60;

async function codeOf(typed: string): Promise<string> {
  const code = requiredText('code', typed, { ask: 'Vul een code in.', max: 40 });
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(code)) throw invalid({ field: 'code', message: 'Een code begint met een letter en heeft alleen letters, cijfers en streepjes.' });
  const taken = await unit().manager.createQueryBuilder(Body, 'body').where('lower(body.code) = lower(:code)', { code }).getExists();
  if (taken) throw conflict('CODE_TAKEN', `De code ${code} is al van een ander overleg. Kies een andere.`);
  return code;
}

async function aboveOf(id: string | null | undefined): Promise<Body | null> {
  if (!id) return null;
  const above = await unit().manager.findOneBy(Body, { id });
  if (!above || above.hasEnded(unit().moment.day)) throw invalid({ field: 'aboveId', message: 'Kies een overleg dat nog bestaat.' });
  return above;
}

async function partiesOf(ids: readonly string[]): Promise<Organisation[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length > mostSeats) throw invalid({ field: 'organisationIds', message: `Kies ten hoogste ${mostSeats} partijen.` });
  const found = await unit().manager.findBy(Organisation, { id: In(wanted) });
  if (found.length < wanted.length) throw invalid({ field: 'organisationIds', message: 'Kies partijen uit de lijst.' });
  return wanted.flatMap((id) => found.filter((one) => one.id === id));
}

/** A learning network has at most one region, and nothing else has one; a region has one. Errors: INVALID `regionId`, CONFLICT NETWORK_EXISTS with its code. */
async function regionOf({ kind, regionId }: FoundBodyInput): Promise<string | null> {
  if (!regionId) return null;
  const isKnown = kind === BodyKind.LEARNING_NETWORK && (await unit().manager.existsBy(Region, { id: regionId }));
  if (!isKnown) throw invalid({ field: 'regionId', message: 'Alleen een lerend netwerk hoort bij een regio. Kies een regio uit de lijst.' });
  const others = await unit().manager.findBy(Body, { regionId, kind: BodyKind.LEARNING_NETWORK });
  const present = others.find((body) => !body.hasEnded(unit().moment.day));
  if (present) throw conflict('NETWORK_EXISTS', `Dit lerend netwerk bestaat al: ${present.name} (${present.code}).`, { code: present.code, name: present.name });
  return regionId;
}

const next = async (): Promise<number> => ((await unit().manager.maximum(Body, 'position')) ?? 0) + 1;

/** New bodies: the administrator, or who steers the body out of which it is formed. */
@Resolver(() => Body)
export class FoundBodyMutations {
  @Acts('bodies.found')
  @Mutation(() => Body, { description: 'A new body, with its first seats from today.' })
  async foundBody(@Args('input') input: FoundBodyInput): Promise<Body> {
    const above = await aboveOf(input.aboveId);
    grant(mayFoundBody, { bodyId: above?.id ?? null });
    const { moment, manager } = unit();
    // Two who found at once do so one after the other: codes are unique and places follow.
    await manager.query('select pg_advisory_xact_lock(7340013)');
    const endsOn = input.isTemporary ? (input.endsOn ?? null) : null;
    if (endsOn && endsOn < moment.day) throw invalid({ field: 'endsOn', message: 'Deze dag is al voorbij. Kies een latere dag.' });
    const words = { name: requiredText('name', input.name, { ask: 'Vul een naam in.', max: 150 }), purpose: typedText('purpose', input.purpose, { max: 1_000 }) };
    const parties = await partiesOf(input.organisationIds);
    const body = await insert(Body, {
      ...words, code: await codeOf(input.code), kind: input.kind, position: await next(), isTemporary: input.isTemporary, endsOn,
      cadencePerYear: input.cadencePerYear ?? null, aboveId: above?.id ?? null, formedFromId: above?.id ?? null, regionId: await regionOf(input),
    });
    for (const [position, { id }] of parties.entries()) await insert(Seat, { bodyId: body.id, organisationId: id, role: SeatRole.PARTICIPANT, position, from: moment.day });
    forgetLoaded();
    return body;
  }
}

@Resolver(() => Viewer)
export class ViewerFoundingResolver {
  @ResolveField(() => [ID], { description: 'Bodies out of which the viewer may form a new one.' })
  mayFormFrom(): string[] {
    const { viewer } = unit();
    return [...new Set(viewer.functions.map(({ bodyId }) => bodyId))].filter((bodyId) => mayFoundBody.allows(viewer, { bodyId }));
  }
}
