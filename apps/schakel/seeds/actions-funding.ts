import { partiesOf } from './action-party.js';
import { assumption, report } from './provenance.js';
import type { SeedAction, SeedActionParty, SeedAssumption, SeedDue } from './seed-types.js';

const agreement = {
  decision: 'BO-2022-B001',
  provenance: assumption('hoofdstuk 10', 'is afgesproken dat hiervoor de nodige stappen zullen worden gezet'),
};
const owner: SeedAssumption = { field: 'body', why: 'Het rapport zegt niet welk overleg dit actiepunt bewaakt. Het onderwerp is bekostiging.' };
const linked: SeedAssumption = {
  field: 'origin', why: 'Het rapport legt het verband met de afspraak van februari 2022 niet zelf. Beide gaan over een oplossing voor de bekostiging.',
};
const notAgreed: SeedDue = { kind: 'NOT_AGREED' };
const actor = 'VWS, J&V, NZa, ZINL, DJI en Branches';

/** The actors of items 1 and 3. */
const funders = (number: string): SeedActionParty[] => {
  const party = partiesOf(number);
  return [
    ...['vws', 'jenv', 'nza', 'zinl', 'dji'].map((organisation) => party('EXECUTOR', { organisation })),
    party('EXECUTOR', { group: 'branches' }),
  ];
};

const party2 = partiesOf('2');
const party4 = partiesOf('4');
const party5 = partiesOf('5');

/** Bijlage 2, items 1 to 5. No trekker is named: each item shows that. */
export const fundingActions: readonly SeedAction[] = [
  {
    key: '1', number: '1', kind: 'ACTION', state: 'OPEN', level: 'NETWORK', body: 'WB',
    title: 'De bekostiging voor 2022 regelen van de cliëntgebonden kosten van de Levensloopaanpak',
    sourceText: 'Bekostiging 2022 van cliëntgebonden kosten voor de Levenslooppak', sourceActor: actor,
    due: notAgreed, fundingSystems: [], themes: [], parties: funders('1'), requires: [], origin: agreement,
    provenance: report('Bijlage 2, actiepunt 1'), assumptions: [owner, linked],
  },
  {
    key: '2', number: '2', kind: 'ACTION', state: 'OPEN', level: 'NETWORK', body: 'WB',
    title:
      'Afspraken maken met het CIZ, de zorgkantoren en de NZa over indicatie en financiering: ambulante levensloopzorg in de Wlz en klinische opname met beveiliging in de Wlz-VG',
    sourceText:
      'Afspraken maken met het CIZ, de zorgkantoren en de NZa voor de indicatie en financiering van de ambulante levensloopzorg voor de Wlz én de klinische opname met beveiligingsniveau binnen de Wlz-VG.',
    sourceActor: 'Branches (met name vanuit de VGN)',
    due: notAgreed, fundingSystems: ['WLZ'], themes: [], requires: [],
    parties: [
      party2('EXECUTOR', { group: 'branches' }, { note: 'met name vanuit de VGN' }),
      party2('COUNTERPART', { organisation: 'ciz' }),
      party2('COUNTERPART', { group: 'zorgkantoren' }),
      party2('COUNTERPART', { organisation: 'nza' }),
    ],
    provenance: report('Bijlage 2, actiepunt 2'), assumptions: [owner],
  },
  {
    key: '3', number: '3', kind: 'ACTION', state: 'OPEN', level: 'NETWORK', body: 'WB',
    title: 'Afspraken maken over de bekostiging in 2023 van de cliëntgebonden en de niet-cliëntgebonden coördinatie',
    sourceText: 'Bekostigingsafspraken 2023 maken (zowel cliëntgebonden, als niet-clientgebonden coördinatie)', sourceActor: actor,
    due: notAgreed, fundingSystems: [], themes: [], parties: funders('3'), requires: [], origin: agreement,
    provenance: report('Bijlage 2, actiepunt 3'), assumptions: [owner, linked],
  },
  {
    key: '4', number: '4', kind: 'ACTION', state: 'OPEN', level: 'NETWORK', body: 'WB',
    title: 'De uitvoering van de levensloopzorg opnemen in de inkoopdocumenten en -voorwaarden voor 2022 en de jaren daarna',
    sourceText: 'De uitvoering van de levensloopzorg opnemen in de inkoopdocumenten / voorwaarden voor 2022 en volgende jaren',
    sourceActor: 'Gemeenten, zorgkantoren en zorgverzekeraars DJI',
    due: { kind: 'YEARLY', label: 'ieder jaar: 2022 en volgende jaren' }, fundingSystems: [], themes: [], requires: [],
    parties: [
      party4('EXECUTOR', { group: 'gemeenten' }),
      party4('EXECUTOR', { group: 'zorgkantoren' }),
      party4('EXECUTOR', { group: 'zorgverzekeraars' }),
      party4('EXECUTOR', { organisation: 'dji' }),
    ],
    provenance: report('Bijlage 2, actiepunt 4'), assumptions: [owner],
  },
  {
    key: '5', number: '5', kind: 'ACTION', state: 'SLEEPING', level: 'NETWORK', body: 'WB',
    title: 'Het normbedrag van € 2.000 voor de aanmeldfase herijken, als dat nodig is',
    sourceText: 'Normbedrag van €2.000 voor de aanmeldfase herijken (indien nodig)', sourceActor: 'Branches',
    condition: 'indien nodig', due: notAgreed, fundingSystems: [], themes: [], requires: [],
    parties: [party5('EXECUTOR', { group: 'branches' })],
    provenance: report('Bijlage 2, actiepunt 5'), assumptions: [owner],
  },
];
