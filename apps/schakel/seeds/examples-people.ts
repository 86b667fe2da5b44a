import type { SeedAffiliation, SeedDemoRole, SeedMembership, SeedPerson } from './example-types.js';
import { example } from './provenance.js';
import type { SeedBodyFunction, SeedFunctionKind, SeedSeat } from './seed-types.js';

/** First day on which the demo persons sit at these tables: the Monday after the agreement of 4 February 2022. */
const FROM = '2022-02-07';

const person = (role: SeedDemoRole, name: string, platformRole?: SeedPerson['platformRole']): SeedPerson => ({
  key: role, role, name, email: `${role}@demo.schakel.example`, provenance: example, ...(platformRole === undefined ? {} : { platformRole }),
});

/** The nine demo accounts. The names are invented, and look it. */
export const examplePersons: readonly SeedPerson[] = [
  person('member', 'Lotte Voorbeeld'),
  person('secretary', 'Sjoerd Proefstra'),
  person('chair', 'Annelies Demodijk'),
  person('national-coordinator', 'Henk Voorbeeldema', 'NATIONAL_COORDINATOR'),
  person('ministry-vws', 'Ruben Oefenveld'),
  person('ministry-jv', 'Meral Proefman'),
  person('region', 'Femke Demohuis'),
  person('experience-expert', 'Joost Verzinsel'),
  person('administrator', 'Bea Demobeheer', 'ADMINISTRATOR'),
];

const worksFor = (role: SeedDemoRole, organisation: string, region?: string): SeedAffiliation => ({
  key: `${role}/${organisation}`, person: role, organisation, from: FROM, provenance: example, ...(region === undefined ? {} : { region }),
});

/** The national coordinator is independent and the administrator belongs to no party: neither has a binding. */
export const exampleAffiliations: readonly SeedAffiliation[] = [
  worksFor('member', 'vgn'),
  worksFor('secretary', 'nederlandse-ggz'),
  worksFor('chair', 'vng'),
  worksFor('ministry-vws', 'vws'),
  worksFor('ministry-jv', 'jenv'),
  worksFor('region', 'transfore', 'overijssel'),
  worksFor('experience-expert', 'mind'),
];

const seat = (body: string, organisation: string, label: string, domain: SeedSeat['domain']): SeedSeat => ({
  key: `${body}/${organisation}`, body, organisation, label, role: 'PARTICIPANT', from: FROM, provenance: example, ...(domain === undefined ? {} : { domain }),
});

/** The report seats classes of people here ('projectleiders'); the demo needs one place of one party. */
export const exampleSeats: readonly SeedSeat[] = [
  seat('WIM', 'transfore', 'regionale projectleider', 'CARE'),
  seat('WIM', 'mind', 'ervaringsdeskundige', 'CLIENTS'),
  seat('LLN', 'transfore', 'professional van een levensloopteam', 'CARE'),
  seat('LLN', 'mind', 'ervaringsdeskundige', 'CLIENTS'),
  seat('LN-Overijssel', 'transfore', 'professional van een levensloopteam', 'CARE'),
];

const sits = (role: SeedDemoRole, organisation: string, bodies: readonly string[]): SeedMembership[] =>
  bodies.map((body) => ({ key: `${role}/${body}`, person: role, seat: `${body}/${organisation}`, from: FROM, provenance: example }));

/** Who sits on which seat. Secretary and chair hold functions and no seat. */
export const exampleMemberships: readonly SeedMembership[] = [
  ...sits('member', 'vgn', ['WB', 'SO']),
  ...sits('ministry-vws', 'vws', ['SO', 'WB', 'DO', 'BO']),
  ...sits('ministry-jv', 'jenv', ['SO', 'WB', 'DO', 'BO']),
  ...sits('region', 'transfore', ['WIM', 'LLN', 'LN-Overijssel']),
  ...sits('experience-expert', 'mind', ['LLN', 'WIM']),
];

const holds = (role: SeedDemoRole, organisation: string, kind: SeedFunctionKind): SeedBodyFunction[] =>
  ['WB', 'SO'].map((body) => ({
    key: `${body}/${kind}/${organisation}`, body, kind, organisation, person: role, state: 'ACCEPTED', from: FROM, provenance: example,
  }));

/** In the report nobody holds these functions yet. */
export const exampleFunctions: readonly SeedBodyFunction[] = [
  ...holds('secretary', 'nederlandse-ggz', 'SECRETARY'),
  ...holds('chair', 'vng', 'CHAIR'),
  ...holds('chair', 'vng', 'REGIE'),
];
