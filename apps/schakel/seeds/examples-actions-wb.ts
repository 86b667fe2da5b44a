import { partiesOf } from './action-party.js';
import type { SeedExampleAction } from './example-types.js';
import { example } from './provenance.js';

const base = {
  kind: 'ACTION', body: 'WB', state: 'OPEN', level: 'NETWORK', themes: [], requires: [], assumptions: [],
  provenance: example, createdBy: 'secretary',
} as const;

const accepted = (answeredOn: string) => ({ acceptance: 'ACCEPTED', answeredOn }) as const;

const klinisch = partiesOf('WB-2022-A001');
const aanspraak = partiesOf('WB-2022-A002');
const aanmeldfase = partiesOf('WB-2022-A003');
const grens = partiesOf('WB-2022-A004');
const vragen = partiesOf('WB-2022-A005');
const afspraak = partiesOf('WB-2022-A006');
const ruimte = partiesOf('WB-2022-A007');
const stukken = partiesOf('WB-2022-A008');
const vergelijking = partiesOf('WB-2022-A009');

/** Invented work of the Werkgroep bekostiging, so that on 2022-04-01 each kind of reminder is really due. */
export const exampleFundingActions: readonly SeedExampleAction[] = [
  {
    ...base, key: 'WB-2022-A001', number: 'WB-2022-A001', createdOn: '2022-02-14',
    shows: 'Over 3 dagen klaar: de VGN krijgt een herinnering.',
    title: 'Notitie over de indicatie voor klinische opname met een beveiligingsniveau in de Wlz-VG',
    due: { kind: 'DATE', on: '2022-04-04' }, fundingSystems: ['WLZ'],
    parties: [
      klinisch('LEAD', { organisation: 'vgn' }, { ...accepted('2022-02-15'), contact: 'member' }),
      klinisch('CONSULTED', { organisation: 'ciz' }),
    ],
  },
  {
    ...base, key: 'WB-2022-A002', number: 'WB-2022-A002', createdOn: '2022-02-14',
    shows: 'Binnen 14 dagen klaar: de Nederlandse ggz krijgt een herinnering.',
    title: 'Overzicht van de levensloopactiviteiten die niet onder de aanspraak van de Zvw vallen',
    due: { kind: 'DATE', on: '2022-04-12' }, fundingSystems: ['ZVW'],
    parties: [
      aanspraak('LEAD', { organisation: 'nederlandse-ggz' }, { ...accepted('2022-02-14'), contact: 'secretary' }),
      aanspraak('CONSULTED', { group: 'levensloopaanbieders' }),
    ],
  },
  {
    ...base, key: 'WB-2022-A003', number: 'WB-2022-A003', createdOn: '2022-02-14',
    shows: 'Te laat, met een laatste bericht van voor de datum: de VNG krijgt een herinnering.',
    title: 'Notitie over de betaling van de aanmeld- en opstartfase door gemeenten',
    due: { kind: 'DATE', on: '2022-03-18' }, fundingSystems: [],
    parties: [aanmeldfase('LEAD', { organisation: 'vng' }, accepted('2022-02-16')), aanmeldfase('CONSULTED', { group: 'gemeenten' })],
  },
  {
    ...base, key: 'WB-2022-A004', number: 'WB-2022-A004', createdOn: '2022-02-07',
    shows: 'Langer dan zes weken geen bericht: J&V krijgt een herinnering. DJI is door niemand bereikbaar.',
    title: 'Notitie over de overgang van forensische zorg naar verzekerde zorg',
    due: { kind: 'DATE', on: '2022-06-30' }, fundingSystems: ['FORENSIC', 'ZVW'],
    parties: [grens('LEAD', { organisation: 'jenv' }, accepted('2022-02-08')), grens('EXECUTOR', { organisation: 'dji' })],
  },
  {
    ...base, key: 'WB-2022-A005', number: 'WB-2022-A005', createdOn: '2022-03-14',
    shows: 'Geen termijn afgesproken: de secretaris krijgt dat te zien.',
    title: 'Lijst van vragen aan de NZa over een aanvullende passende prestatie',
    due: { kind: 'NOT_AGREED' }, fundingSystems: [],
    parties: [vragen('LEAD', { organisation: 'nederlandse-ggz' }, accepted('2022-03-15')), vragen('COUNTERPART', { organisation: 'nza' })],
  },
  {
    ...base, key: 'WB-2022-A006', number: 'WB-2022-A006', createdOn: '2022-03-14',
    shows: 'Geen trekker: de secretaris krijgt dat te zien, en twee partijen moeten nog laten weten of zij meedoen.',
    title: 'Voorbeeld uitschrijven van een afspraak tussen aanbieder, zorgkantoor en gemeente',
    due: { kind: 'DATE', on: '2022-05-31' }, fundingSystems: ['WLZ', 'WMO'],
    parties: [afspraak('EXECUTOR', { organisation: 'vng' }), afspraak('EXECUTOR', { organisation: 'vgn' })],
  },
  {
    ...base, key: 'WB-2022-A007', number: 'WB-2022-A007', createdOn: '2022-03-21', createdBy: 'chair', level: 'CONFIDENTIAL',
    shows: 'Vertrouwelijk, over 3 dagen klaar: alleen voorzitter en secretaris van de werkgroep mogen het ooit zien.',
    title: 'Notitie over de onderhandelingsruimte bij de nieuwe prestatie',
    due: { kind: 'DATE', on: '2022-04-04' }, fundingSystems: [],
    parties: [ruimte('LEAD', { organisation: 'nederlandse-ggz' }, { ...accepted('2022-03-21'), contact: 'secretary' })],
  },
  {
    ...base, key: 'WB-2022-A008', number: 'WB-2022-A008', createdOn: '2022-03-21', level: 'BODY',
    shows: 'Alleen voor wie in dit overleg of in een overleg erboven zit; het overleg is zelf de trekker.',
    title: 'Lijst van stukken maken voor de eerste vergadering van de werkgroep',
    due: { kind: 'DATE', on: '2022-05-13' }, fundingSystems: [],
    parties: [stukken('LEAD', { body: 'WB' }, { ...accepted('2022-03-21'), contact: 'secretary' })],
  },
  {
    ...base, key: 'WB-2022-A009', number: 'WB-2022-A009', createdOn: '2022-03-07',
    shows: 'VWS vraagt een nieuwe datum: wacht op het antwoord van de voorzitter. Een vraag van de secretaris is beantwoord.',
    title: 'Vergelijken hoe zorgkantoren begeleiding vanuit de Levensloopaanpak vergoeden',
    due: { kind: 'DATE', on: '2022-04-22' }, fundingSystems: ['WLZ'],
    parties: [
      vergelijking('LEAD', { organisation: 'vws' }, { ...accepted('2022-03-08'), contact: 'ministry-vws' }),
      vergelijking('COUNTERPART', { group: 'zorgkantoren' }),
    ],
  },
];
