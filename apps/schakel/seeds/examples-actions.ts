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
const vragenlijst = partiesOf('WIM-2022-A001');

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

/** The invented actions of the demo; none of them is work that the report names. */
export const exampleActions: readonly SeedExampleAction[] = [...exampleFundingActions, ...exampleStrategicActions, exampleMonitoringAction];
