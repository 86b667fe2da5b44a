import type { DynamicModule, Type } from '@nestjs/common';
import type { Day } from '@schakel/kernel';
import { Level, unit } from '@schakel/database';
import { ActionsModule, PartyRole, type ActionItem } from '@schakel/actions';
import { anActionItem, anActionParty } from '@schakel/actions/testing';
import { BodiesModule, BodyFunctionKind, type Body } from '@schakel/bodies';
import { aBody, aFunction } from '@schakel/bodies/testing';
import { DecisionsModule } from '@schakel/decisions';
import { MeetingsModule } from '@schakel/meetings';
import { OrganisationsModule, type Organisation } from '@schakel/organisations';
import { anAffiliation, anOrganisation } from '@schakel/organisations/testing';
import { PEOPLE_SETTINGS, PeopleModule, openAccount, type PeopleSettings, type Person } from '@schakel/people';
import { aPerson, aRole } from '@schakel/people/testing';
import { NotificationsModule } from '../notifications.module.js';

const settings: PeopleSettings = { isDemo: true, publicUrl: 'http://localhost', hasSmtp: false, secureCookies: false };
const surroundings: DynamicModule = { module: class NetworkSettings {}, global: true, providers: [{ provide: PEOPLE_SETTINGS, useValue: settings }], exports: [PEOPLE_SETTINGS] };

/** All modules that this library's part of the API needs. */
export const notificationModules: (Type | DynamicModule)[] = [
  surroundings, PeopleModule, OrganisationsModule, BodiesModule, MeetingsModule, DecisionsModule, ActionsModule, NotificationsModule,
];

/** Somebody with an address. */
export interface Reached {
  id: string;
  name: string;
  email: string;
}

/** A working group with a secretary and chair, a table where nobody holds anything, and the people around them. */
export interface Network {
  funding: Body;
  directors: Body;
  vgn: Organisation;
  vng: Organisation;
  dji: Organisation;
  vws: Organisation;
  /** Works for VGN. */
  member: Reached;
  secretary: Reached;
  /** Works for VNG. */
  chair: Reached;
  /** Works for VWS; nothing of the working group. */
  outsider: Reached;
  administrator: Reached;
}

/** Somebody with an account; the unit of work around it must have the purpose 'seed'. */
export async function aReachedPerson(name: string): Promise<Reached> {
  const person: Person = await aPerson({ name });
  const { email } = await openAccount(person.id, `${name.toLowerCase().replaceAll(' ', '.')}@organisatie.example`, null);
  return { id: person.id, name, email };
}

async function workingFor(name: string, organisation: Organisation): Promise<Reached> {
  const person = await aReachedPerson(name);
  await anAffiliation({ personId: person.id, organisationId: organisation.id });
  return person;
}

export async function aNetwork(): Promise<Network> {
  const [vgn, vng, dji, vws] = [
    await anOrganisation({ name: 'Vereniging Gehandicaptenzorg Nederland', shortName: 'VGN' }), await anOrganisation({ name: 'Vereniging van Nederlandse Gemeenten', shortName: 'VNG' }),
    await anOrganisation({ name: 'Dienst Justitiële Inrichtingen', shortName: 'DJI' }), await anOrganisation({ name: 'Ministerie van VWS', shortName: 'VWS' }),
  ];
  const funding = await aBody({ code: 'WB', name: 'Werkgroep bekostiging' });
  const directors = await aBody({ code: 'DO', name: 'Directeurenoverleg' });
  const secretary = await aReachedPerson('Sjoerd Proefstra');
  const chair = await workingFor('Annelies Demodijk', vng);
  await aFunction({ bodyId: funding.id, personId: secretary.id, kind: BodyFunctionKind.SECRETARY });
  await aFunction({ bodyId: funding.id, personId: chair.id, kind: BodyFunctionKind.CHAIR });
  const administrator = await aReachedPerson('Bea Demobeheer');
  await aRole(administrator.id);
  const [member, outsider] = [await workingFor('Lotte Voorbeeld', vgn), await workingFor('Ruben Oefenveld', vws)];
  return { funding, directors, vgn, vng, dji, vws, member, secretary, chair, outsider, administrator };
}

/** A trekker's action; without `dueOn` no date is agreed. */
export async function aPromise(body: Body, lead: Organisation | null, overrides: Partial<ActionItem> = {}, dueOn: Day | null = null): Promise<ActionItem> {
  const action = await anActionItem({ bodyId: body.id, level: Level.NETWORK, ...overrides, ...(dueOn ? { dueOn } : {}) });
  if (lead) await anActionParty(action, { role: PartyRole.LEAD, organisationId: lead.id });
  return action;
}

/** The demo clock stands on that day; null: the clock is the real one. */
export async function standClockOn(day: Day | null): Promise<void> {
  await unit().execute('insert into domain_clock (id, demo_day) values (1, $1) on conflict (id) do update set demo_day = $1', [day]);
}
