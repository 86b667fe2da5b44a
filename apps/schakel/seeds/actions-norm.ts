import { partiesOf } from './action-party.js';
import { report } from './provenance.js';
import type { SeedAction, SeedAssumption } from './seed-types.js';

const owner: SeedAssumption = { field: 'body', why: 'Het rapport zegt niet welk overleg dit actiepunt bewaakt.' };
const base = { kind: 'ACTION', level: 'NETWORK', fundingSystems: [], themes: [], requires: [], assumptions: [owner] } as const;

const party6a = partiesOf('6a');
const party6b = partiesOf('6b');
const party8 = partiesOf('8');
const party10 = partiesOf('10');

/** Bijlage 2, items 6a to 10. No trekker is named: each item shows that. */
export const normActions: readonly SeedAction[] = [
  {
    ...base, key: '6a', number: '6a', state: 'OPEN', body: 'SO',
    title: 'De opmerkingen van vijf beroepsverenigingen uit de autorisatieronde van mei 2021 verwerken in de Ketenveldnorm',
    sourceText:
      'Verwerken opmerkingen uit autorisatieronde (mei 2021) van de NVvP, de NVGzP, het NIP, de V&VN en de Vereniging Artsen verstandelijke gehandicapten',
    sourceActor: 'Projectteam rond dit in maart 2022 af',
    due: { kind: 'PERIOD', startsOn: '2022-03-01', on: '2022-03-31', label: 'maart 2022' },
    parties: [
      // The project team ended on 2022-04-01: this item stands in its hand-over until somebody takes it.
      party6a('EXECUTOR', { body: 'PT' }, { note: 'rond dit in maart 2022 af' }),
      ...['nvvp', 'nvgzp', 'nip', 'venvn', 'artsen-vg'].map((organisation) => party6a('COUNTERPART', { organisation })),
    ],
    provenance: report('Bijlage 2, actiepunt 6a'),
  },
  {
    ...base, key: '6b', number: '6b', state: 'WAITING', body: 'SO',
    title:
      'De Ketenveldnorm en het implementatieplan indienen bij het Zorginstituut, en laten weten dat alleen de inhoudelijke norm kan worden ingeschreven',
    sourceText:
      'De Ketenveldnorm aanbieden aan het Zorginstituut (let op de aanbiedingseisen). Aan ZINL laten weten dat alleen de inhoudelijk norm kan worden ingeschreven.',
    sourceActor:
      'De Nederlandse ggz dient (namens het Strategisch overleg) de Ketenveldnorm en het implementatieplan in bij het Zorginstituut',
    due: { kind: 'NOT_AGREED' },
    parties: [party6b('EXECUTOR', { organisation: 'nederlandse-ggz' }, { onBehalfOf: 'SO', note: 'namens het Strategisch overleg' })],
    requires: ['6a'],
    provenance: report('Bijlage 2, actiepunt 6b'),
  },
  {
    ...base, key: '6c', number: '6c', state: 'WAITING', body: 'SO',
    title: 'De Ketenveldnorm inschrijven in het Register',
    sourceText: 'Inschrijving door het ZINL in het Register', sourceActor: 'Zorginstituut',
    due: { kind: 'NOT_AGREED' }, parties: [partiesOf('6c')('EXECUTOR', { organisation: 'zinl' })], requires: ['6b'],
    provenance: report('Bijlage 2, actiepunt 6c'),
  },
  {
    ...base, key: '7', number: '7', state: 'OPEN', body: 'SO',
    title: "Een bezemklasje organiseren voor regio’s over de juridische kanten van de Levensloopaanpak",
    sourceText: "Organiseren van bezemklasje voor regio's over juridische aspecten Levenslooppak.", sourceActor: 'Strategisch overleg',
    due: { kind: 'NOT_AGREED' }, parties: [partiesOf('7')('EXECUTOR', { body: 'SO' })],
    provenance: report('Bijlage 2, actiepunt 7'),
  },
  {
    ...base, key: '8', number: '8', state: 'OPEN', body: 'SO',
    title:
      'Over wonen apart afstemmen met landelijke partijen, zoals de Stuurgroep Zorg en Veiligheid, het coördinatiepunt beveiligde bedden en de woonagenda van Aedes',
    sourceText:
      'Organiseren bilaterale afstemming op het onderwerp wonen, met relevante landelijke partijen zoals stuurgroep zorg en veiligheid, coördinatiepunt beveiligde bedden, woonagenda Aedes etc',
    sourceActor: 'Strategisch overleg', due: { kind: 'NOT_AGREED' },
    parties: [
      party8('EXECUTOR', { body: 'SO' }),
      party8('COUNTERPART', { body: 'SZV' }),
      party8('COUNTERPART', { organisation: 'beveiligde-bedden' }),
      party8('COUNTERPART', { organisation: 'aedes' }, { note: 'woonagenda Aedes' }),
    ],
    provenance: report('Bijlage 2, actiepunt 8'),
  },
  {
    ...base, key: '9', number: '9', state: 'OPEN', body: 'SO',
    title:
      'Het inhoudelijke gedachtegoed en de monitoring van de Levensloopaanpak verbinden met de meerjarenagenda van de Zorg- en Veiligheidshuizen',
    sourceText: 'Inhoudelijke gedachtengoed + monitoring van de Levenslooppak verbinden met de meerjarenagenda van de Zorg- en Veiligheidshuis.',
    sourceActor: 'Strategisch overleg', due: { kind: 'NOT_AGREED' }, parties: [partiesOf('9')('EXECUTOR', { body: 'SO' })],
    provenance: report('Bijlage 2, actiepunt 9'),
  },
  {
    ...base, key: '10', number: '10', state: 'OPEN', body: 'WIM',
    title: "De Levensloopaanpak in de elf regio’s volgen op vier thema’s",
    sourceText:
      "Monitoring in de 11 regio's van: - de cliëntkenmerken en geïnccludeerde personen - Stand van zaken implementatie en borging in de regio's - Werkende principes in de uitvoering - De mogelijkheden van op- en afschalen",
    sourceActor: 'Zorg- en Veiligheidshuizen i.o.m. levenslooppaanbieders', due: { kind: 'NOT_AGREED' },
    themes: [
      { position: 1, title: 'Cliëntkenmerken en geïncludeerde personen', sourceText: 'de cliëntkenmerken en geïnccludeerde personen' },
      { position: 2, title: 'Stand van zaken implementatie en borging in de regio’s', sourceText: "Stand van zaken implementatie en borging in de regio's" },
      { position: 3, title: 'Werkende principes in de uitvoering', sourceText: 'Werkende principes in de uitvoering' },
      { position: 4, title: 'Mogelijkheden van op- en afschalen', sourceText: 'De mogelijkheden van op- en afschalen' },
    ],
    parties: [party10('EXECUTOR', { group: 'zorg-en-veiligheidshuizen' }), party10('CONSULTED', { group: 'levensloopaanbieders' }, { note: 'i.o.m.' })],
    provenance: report('Bijlage 2, actiepunt 10'),
  },
];
