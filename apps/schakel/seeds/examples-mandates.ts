import type { SeedMandate } from './example-types.js';
import { example } from './provenance.js';

/** The report gives no mandates: these show what one looks like. */
export const exampleMandates: readonly SeedMandate[] = [
  {
    key: 'SO', body: 'SO', on: '2022-03-07', provenance: example,
    lines: [
      { subject: 'Landelijke koers van de Levensloopaanpak', scope: 'DECIDES' },
      { subject: 'Bekostiging', scope: 'DECIDES' },
      { subject: 'Methodiek en scholing', scope: 'DECIDES' },
      { subject: 'Monitoring', scope: 'DECIDES' },
      { subject: 'Beveiligde bedden', scope: 'SIGNALS' },
      { subject: 'Wetgeving', scope: 'NOT', belongsTo: 'BO' },
    ],
    accepted: [
      { organisation: 'vgn', person: 'member', on: '2022-03-14' },
      { organisation: 'vws', person: 'ministry-vws', on: '2022-03-15' },
      { organisation: 'jenv', person: 'ministry-jv', on: '2022-03-21' },
    ],
  },
  {
    key: 'WB', body: 'WB', on: '2022-03-14', provenance: example,
    lines: [
      { subject: 'Bekostiging', scope: 'ADVISES' },
      { subject: 'Beveiligde bedden', scope: 'NOT', belongsTo: 'SZV' },
      { subject: 'Monitoring', scope: 'NOT', belongsTo: 'WIM' },
      { subject: 'Wachttijden', scope: 'SIGNALS' },
    ],
    accepted: [
      { organisation: 'vws', person: 'ministry-vws', on: '2022-03-15' },
      { organisation: 'jenv', person: 'ministry-jv', on: '2022-03-21' },
    ],
  },
];
