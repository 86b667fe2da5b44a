import { assumption, report } from './provenance.js';
import { regions } from './regions.js';
import type { SeedBody } from './seed-types.js';

/** The day on which the project ended (hoofdstuk 8). */
export const PROJECT_END = '2022-04-01';

/** The last day on which its seats existed. */
export const LAST_PROJECT_DAY = '2022-03-31';

const ended = { kind: 'PROJECT', isTemporary: true, endsOn: PROJECT_END, endedOn: PROJECT_END } as const;

/** The tables of the project: history, with their source. */
export const projectBodies: readonly SeedBody[] = [
  {
    ...ended, key: 'SG', code: 'SG', name: 'Stuurgroep Ketenveldnorm',
    purpose: 'De landelijke samenwerkingspartners stuurden hier vanaf 2018 het project.',
    cadenceText: 'elke 4-6 weken', successor: 'SO',
    provenance: report('§ 2.1; hoofdstuk 8', 'De stuurgroep is elke 4-6 weken bijeengekomen om het project te sturen.'),
    assumptions: [],
  },
  {
    ...ended, key: 'PT', code: 'PT', name: 'Projectteam',
    purpose: 'Het landelijk projectteam werkte de Levensloopaanpak uit en hielp om die in het land in te voeren.',
    provenance: report('§ 2.1; hoofdstuk 8', 'De projectfase van het landelijk projectteam loopt per 1-4-2022 af.'),
    assumptions: [],
  },
  {
    ...ended, key: 'OGO', code: 'OGO', name: 'Opdrachtgeversoverleg',
    purpose: 'De ministeries van VWS en J&V waren opdrachtgever en spraken hier met het projectteam.',
    cadenceText: 'elke 4-6 weken',
    provenance: report('§ 2.1; hoofdstuk 8', 'De ministeries van VWS en J&V waren opdrachtgever van het project.'),
    assumptions: [],
  },
  {
    ...ended, key: 'PLO', code: 'PLO', name: 'Projectleidersoverleg',
    purpose: "De projectleiders uit de regio’s deelden hier elke maand ervaringen en leerden van elkaar.",
    cadencePerYear: 12, cadenceText: 'elke maand',
    provenance: report('§ 2.1; hoofdstuk 8', 'In dat overleg werden ervaringen gedeeld en van elkaar geleerd.'),
    assumptions: [],
  },
  {
    ...ended, key: 'KBG', code: 'KBG', name: 'Klankbordgroep',
    purpose: 'De klankbordgroep dacht mee over de voortgang en de volgende stappen van het project.',
    cadenceText: 'een paar keer per jaar',
    provenance: report('§ 2.1, voetnoot 4; hoofdstuk 8', 'van het project gevraagd te reflecteren op voortgang en volgende stappen in het project.'),
    assumptions: [],
  },
];

/** 'LN-Den-Haag-Hollands-Midden': the region's name without what an address cannot carry. */
const codeOf = (name: string): string => `LN-${name.replace(/ (?:en|&) /gu, '-').replace(/ /gu, '-')}`;

/** One learning network per region: the report asks for 'lerende netwerken' and does not say how many. */
export const regionalNetworks: readonly SeedBody[] = regions.map((region) => ({
  key: codeOf(region.name),
  code: codeOf(region.name),
  name: `Lerend netwerk ${region.name}`,
  kind: 'LEARNING_NETWORK',
  purpose: 'Professionals en ervaringsdeskundigen van de levensloopteams in deze regio leren hier van elkaar.',
  isTemporary: false,
  region: region.key,
  provenance: assumption('Samenvatting, advies 6', "via het principe van 'lerende netwerken'"),
  assumptions: [{ field: 'region', why: 'Het rapport zegt niet dat elke regio een eigen lerend netwerk heeft.' }],
}));
