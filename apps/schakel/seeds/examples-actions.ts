import { partiesOf } from './action-party.js';
import type { SeedExampleAction } from './example-types.js';
import { exampleFundingActions } from './examples-actions-wb.js';
import { example } from './provenance.js';

const base = {
  kind: 'ACTION', state: 'OPEN', level: 'NETWORK', fundingSystems: [], themes: [], requires: [], assumptions: [],
  provenance: example, createdBy: 'secretary',
} as const;

const accepted = (answeredOn: string) => ({ acceptance: 'ACCEPTED', answeredOn }) as const;

const uitnodiging = partiesOf('SO-2022-A001');
const agendering = partiesOf('SO-2022-A002');
const regie = partiesOf('SO-2022-A003');
const overzicht = partiesOf('SO-2022-A004');
const uitleg = partiesOf('SO-2022-A005');
const vragenlijst = partiesOf('WIM-2022-A001');
const bijeenkomst = partiesOf('LLN-2022-A001');
const werkwijze = partiesOf('LN-Overijssel-2022-A001');

const exampleStrategicActions: readonly SeedExampleAction[] = [
  {
    ...base, key: 'SO-2022-A001', number: 'SO-2022-A001', body: 'SO', createdOn: '2022-03-21',
    shows: 'Over precies 14 dagen klaar: VWS krijgt een herinnering. J&V doet mee, maar heeft nog niets laten weten.',
    title: 'Uitnodiging voor het eerste Strategisch overleg opstellen en versturen',
    due: { kind: 'DATE', on: '2022-04-15' },
    parties: [
      uitnodiging('LEAD', { organisation: 'vws' }, { ...accepted('2022-03-22'), contact: 'ministry-vws' }),
      uitnodiging('EXECUTOR', { organisation: 'jenv' }),
    ],
  },
  {
    ...base, key: 'SO-2022-A002', number: 'SO-2022-A002', body: 'SO', createdOn: '2022-03-21',
    shows: 'Op schema, nog vier weken.',
    title: 'Notitie over hoe vaak de Levensloopaanpak in 2022 en 2023 op de agenda van het bestuurlijk overleg komt',
    due: { kind: 'DATE', on: '2022-04-29' },
    parties: [agendering('LEAD', { organisation: 'jenv' }, { ...accepted('2022-03-23'), contact: 'ministry-jv' })],
  },
  {
    ...base, key: 'SO-2022-A003', number: 'SO-2022-A003', body: 'SO', createdOn: '2022-03-21',
    shows: 'Een periode als termijn, en een partij (ZN) voor wie niemand bereikbaar is.',
    title: 'Voorstel maken voor wie de regie neemt in welk overleg',
    due: { kind: 'PERIOD', startsOn: '2022-05-01', on: '2022-05-31', label: 'mei 2022' },
    parties: [regie('LEAD', { organisation: 'vng' }, accepted('2022-03-22')), regie('EXECUTOR', { organisation: 'zn' })],
  },
  {
    ...base, key: 'SO-2022-A004', number: 'SO-2022-A004', body: 'SO', createdOn: '2022-03-01', state: 'REPORTED_DONE',
    shows: 'Gereed gemeld: wacht op de voorzitter, die bevestigt of terugstuurt.',
    title: 'Overzicht maken van de landelijke overleggen en wie er aan tafel zit',
    due: { kind: 'DATE', on: '2022-04-08' },
    parties: [overzicht('LEAD', { organisation: 'vgn' }, { ...accepted('2022-03-02'), contact: 'member' })],
    doneReport: 'Het overzicht is klaar. Alle overleggen uit de samenvatting van het eindrapport staan erin, met de partijen die deelnemen.',
  },
  {
    ...base, key: 'SO-2022-A005', number: 'SO-2022-A005', body: 'SO', createdOn: '2022-03-21',
    shows: 'De gevraagde trekker wijst het af en zegt wie het beter kan; een andere partij doet mee. De secretaris ziet dat er geen trekker is.',
    title: 'Uitleg over de Levensloopaanpak schrijven in gewone taal, voor cliënten en naasten',
    due: { kind: 'PERIOD', startsOn: '2022-06-01', on: '2022-06-30', label: 'juni 2022' },
    parties: [
      uitleg('LEAD', { organisation: 'vgn' }, {
        acceptance: 'DECLINED', answeredOn: '2022-03-24', contact: 'member',
        declineReason: 'Niet wij, vraag MIND. Ervaringsdeskundigen weten het beste welke woorden werken.',
      }),
      uitleg('EXECUTOR', { organisation: 'mind' }, { ...accepted('2022-03-25'), contact: 'experience-expert' }),
    ],
  },
];

/** So that the region and the experience expert have work of their own to look at. */
const exampleMonitoringAction: SeedExampleAction = {
  ...base, key: 'WIM-2022-A001', number: 'WIM-2022-A001', body: 'WIM', createdOn: '2022-03-14', createdBy: 'region',
  shows: 'Over precies 14 dagen klaar: Transfore krijgt een herinnering.',
  title: "Vragenlijst over werkende principes opstellen voor de elf regio’s",
  due: { kind: 'DATE', on: '2022-04-15' },
  parties: [
    vragenlijst('LEAD', { organisation: 'transfore' }, { ...accepted('2022-03-14'), contact: 'region' }),
    vragenlijst('EXECUTOR', { organisation: 'mind' }, { ...accepted('2022-03-16'), contact: 'experience-expert' }),
  ],
};

/** Work of the learning networks themselves. */
const exampleLearningActions: readonly SeedExampleAction[] = [
  {
    ...base, key: 'LLN-2022-A001', number: 'LLN-2022-A001', body: 'LLN', createdOn: '2022-03-21', createdBy: 'region',
    shows: 'Het lerend netwerk heeft eigen werk: op schema, met een vraag en een antwoord.',
    title: 'Programma maken voor de eerste bijeenkomst van het landelijk lerend netwerk',
    due: { kind: 'DATE', on: '2022-06-02' },
    parties: [
      bijeenkomst('LEAD', { organisation: 'transfore' }, { ...accepted('2022-03-21'), contact: 'region' }),
      bijeenkomst('EXECUTOR', { organisation: 'mind' }, { ...accepted('2022-03-22'), contact: 'experience-expert' }),
    ],
  },
  {
    ...base, key: 'LN-Overijssel-2022-A001', number: 'LN-Overijssel-2022-A001', body: 'LN-Overijssel', createdOn: '2022-03-21', createdBy: 'region',
    shows: 'Een actie van één regio. Twee aanbieders in de regio zijn gevraagd en hebben nog niets laten weten.',
    title: 'Bespreken hoe de aanbieders in Overijssel elkaar inlichten als een begeleider wisselt',
    due: { kind: 'DATE', on: '2022-05-24' },
    parties: [
      werkwijze('LEAD', { organisation: 'transfore' }, { ...accepted('2022-03-21'), contact: 'region' }),
      werkwijze('EXECUTOR', { organisation: 'mediant' }), werkwijze('EXECUTOR', { organisation: 'trajectum' }),
    ],
  },
];

/** The invented actions of the demo; none of them is work that the report names. */
export const exampleActions: readonly SeedExampleAction[] = [
  ...exampleFundingActions, ...exampleStrategicActions, exampleMonitoringAction, ...exampleLearningActions,
];
