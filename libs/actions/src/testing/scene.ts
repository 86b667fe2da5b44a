import type { DynamicModule, Type } from '@nestjs/common';
import { insert } from '@schakel/history';
import { BodiesModule, BodyFunctionKind, type Body } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { DecisionsModule } from '@schakel/decisions';
import { MeetingsModule } from '@schakel/meetings';
import { OrganisationsModule, type Organisation, type OrganisationGroup } from '@schakel/organisations';
import { aGroupOf, anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import { Person, PlatformRole, RoleGrant } from '@schakel/people';
import { ActionsModule } from '../actions.module.js';

/** This library and all that stands left of it, for an application in a spec. */
export const actionModules: (Type | DynamicModule)[] = [peopleForSpecs, OrganisationsModule, BodiesModule, MeetingsModule, DecisionsModule, ActionsModule];

/** Two bodies on a ladder with everybody who has another view of their actions. */
export interface Scene {
  strategic: Body;
  funding: Body;
  ended: Body;
  vgn: Organisation;
  ggz: Organisation;
  dji: Organisation;
  branches: OrganisationGroup;
  municipalities: OrganisationGroup;
  /** Works for VGN, sits for it in WB. */
  member: Person;
  /** Works for de Nederlandse ggz; secretary of WB. */
  secretary: Person;
  /** Chair of WB. */
  chair: Person;
  /** Regie of SO, the body above WB. */
  above: Person;
  /** Works for DJI, sits nowhere. */
  outside: Person;
  coordinator: Person;
  administrator: Person;
  /** Knows nobody here: no affiliation, seat, function or role. */
  stranger: Person;
}

const aPerson = (name: string): Promise<Person> => insert<Person>(Person, { name: `${name} Voorbeeld`, isExample: true });

async function withRole(name: string, role: PlatformRole): Promise<Person> {
  const person = await aPerson(name);
  await insert<RoleGrant>(RoleGrant, { personId: person.id, role, from: '2022-01-01' });
  return person;
}

async function workingFor(name: string, organisation: Organisation): Promise<Person> {
  const person = await aPerson(name);
  await anAffiliation({ personId: person.id, organisationId: organisation.id });
  return person;
}

async function sceneOrganisations(): Promise<Pick<Scene, 'vgn' | 'ggz' | 'dji' | 'branches' | 'municipalities'>> {
  const vgn = await anOrganisation({ slug: 'vgn', name: 'Vereniging Gehandicaptenzorg Nederland', shortName: 'VGN' });
  const ggz = await anOrganisation({ slug: 'ggz', name: 'de Nederlandse ggz', shortName: 'de Nederlandse ggz' });
  const dji = await anOrganisation({ slug: 'dji', name: 'Dienst Justitiële Inrichtingen', shortName: 'DJI' });
  const branches = await aGroupOf([vgn, ggz], { slug: 'branches', name: 'Branches' });
  const municipalities = await aGroupOf([], { slug: 'gemeenten', name: 'gemeenten', isOpen: true });
  return { vgn, ggz, dji, branches, municipalities };
}

/** Puts the scene in place; the unit of work around it must have the purpose 'seed'. */
export async function aScene(): Promise<Scene> {
  const strategic = await aBody({ code: 'SO', name: 'Strategisch overleg', position: 1 });
  const funding = await aBody({ code: 'WB', name: 'Werkgroep bekostiging', position: 2, aboveId: strategic.id });
  const ended = await aBody({ code: 'PT', name: 'Projectteam', position: 3, endedOn: '2022-04-01' });
  const organisations = await sceneOrganisations();
  const member = await workingFor('Lid', organisations.vgn);
  const secretary = await workingFor('Secretaris', organisations.ggz);
  const chair = await aPerson('Voorzitter');
  const above = await aPerson('Regiehouder');
  const seat = await aSeat({ bodyId: funding.id, organisationId: organisations.vgn.id });
  await aMembership({ seatId: seat.id, personId: member.id });
  await aFunction({ bodyId: funding.id, personId: secretary.id, kind: BodyFunctionKind.SECRETARY });
  await aFunction({ bodyId: funding.id, personId: chair.id, kind: BodyFunctionKind.CHAIR });
  await aFunction({ bodyId: strategic.id, personId: above.id, kind: BodyFunctionKind.REGIE });
  return {
    ...organisations, strategic, funding, ended, member, secretary, chair, above,
    outside: await workingFor('Buitenstaander', organisations.dji),
    coordinator: await withRole('Aandachtsfunctionaris', PlatformRole.NATIONAL_COORDINATOR),
    administrator: await withRole('Beheerder', PlatformRole.ADMINISTRATOR),
    stranger: await aPerson('Vreemde'),
  };
}
