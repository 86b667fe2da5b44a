import type { SeedComment, SeedDueRequest, SeedProgressUpdate } from './example-types.js';
import { example } from './provenance.js';

type Words = Omit<SeedProgressUpdate, 'key' | 'provenance' | 'action' | 'party'>;

const update = (action: string, target: string, words: Words): SeedProgressUpdate => ({
  key: `${action}/${target}/${words.on}`, action, party: `${action}/${target}`, provenance: example, ...words,
});

/** What the parties say about the example actions, oldest first per action. */
export const exampleUpdates: readonly SeedProgressUpdate[] = [
  update('WB-2022-A001', 'vgn', {
    standing: 'ON_TRACK', author: 'member', on: '2022-03-07', text: 'De opzet van de notitie is klaar. We verzamelen nu voorbeelden bij onze leden.',
  }),
  update('WB-2022-A001', 'vgn', {
    standing: 'ATTENTION', author: 'member', on: '2022-03-25', forecastOn: '2022-04-04',
    text: 'Het concept is klaar. We wachten nog op de reactie van het CIZ op twee vragen over de indicatie.',
  }),
  update('WB-2022-A002', 'nederlandse-ggz', {
    standing: 'ON_TRACK', author: 'secretary', on: '2022-03-15', forecastOn: '2022-04-12',
    text: 'De levensloopaanbieders zijn gevraagd om hun activiteiten aan te vullen. De eerste antwoorden zijn binnen.',
  }),
  update('WB-2022-A003', 'vng', {
    standing: 'ATTENTION', author: 'chair', on: '2022-03-10', forecastOn: '2022-04-08',
    text: 'Nog niet alle gemeenten die we om informatie vroegen, hebben gereageerd. De notitie komt daardoor later.',
  }),
  update('WB-2022-A004', 'jenv', {
    standing: 'ON_TRACK', author: 'ministry-jv', on: '2022-02-10', text: 'We hebben een eerste gesprek gepland over de opzet van de notitie.',
  }),
  update('WB-2022-A005', 'nederlandse-ggz', {
    standing: 'STUCK', author: 'secretary', on: '2022-03-24',
    text: 'De partijen zijn het nog niet eens over welke vragen eerst komen. Zonder afspraak over de termijn komen we niet verder.',
  }),
  update('SO-2022-A001', 'vws', {
    standing: 'ON_TRACK', author: 'ministry-vws', on: '2022-03-29', forecastOn: '2022-04-15',
    text: 'Het concept van de uitnodiging is klaar. We stemmen de datum nog af met J&V.',
  }),
  update('SO-2022-A002', 'jenv', {
    standing: 'ON_TRACK', author: 'ministry-jv', on: '2022-03-28', text: 'De eerste versie van de notitie ligt klaar voor overleg met VWS.',
  }),
  update('SO-2022-A004', 'vgn', {
    standing: 'ON_TRACK', author: 'member', on: '2022-03-30', text: 'Het overzicht is af. We melden dit actiepunt gereed.',
  }),
  update('WIM-2022-A001', 'transfore', {
    standing: 'ON_TRACK', author: 'region', on: '2022-03-23', forecastOn: '2022-04-15',
    text: 'De eerste tien vragen staan op papier. We testen ze nog bij een paar collega-aanbieders.',
  }),
  update('WIM-2022-A001', 'mind', {
    standing: 'ATTENTION', author: 'experience-expert', on: '2022-03-28',
    text: 'De vragen zijn nog niet in gewone taal. We hebben ongeveer een week nodig om ze te herschrijven.',
  }),
  update('WB-2022-A009', 'vws', {
    standing: 'ATTENTION', author: 'ministry-vws', on: '2022-03-29', forecastOn: '2022-05-20',
    text: 'Onze vragen zijn verstuurd. Een deel van de zorgkantoren heeft meer tijd nodig om te antwoorden.',
  }),
  update('SO-2022-A005', 'mind', {
    standing: 'ON_TRACK', author: 'experience-expert', on: '2022-03-30', forecastOn: '2022-06-15',
    text: 'Een paar ervaringsdeskundigen schrijven mee. De eerste tekst is er in mei. We zoeken nog een partij die trekker wil zijn.',
  }),
  update('LLN-2022-A001', 'transfore', {
    standing: 'ON_TRACK', author: 'region', on: '2022-03-29', forecastOn: '2022-06-02',
    text: 'We hebben drie onderwerpen gekozen, waaronder op- en afschalen. De sprekers moeten we nog vragen.',
  }),
  update('LN-Overijssel-2022-A001', 'transfore', {
    standing: 'ON_TRACK', author: 'region', on: '2022-03-30',
    text: 'We hebben onze eigen werkwijze op papier gezet. Nu vragen we de andere aanbieders om de hunne.',
  }),
];

const comment = (action: string, sequence: number, words: Omit<SeedComment, 'key' | 'provenance' | 'action'>): SeedComment => ({
  key: `${action}/opmerking-${sequence}`, action, provenance: example, ...words,
});

/** Questions and answers under the example actions. */
export const exampleComments: readonly SeedComment[] = [
  comment('WB-2022-A002', 1, {
    author: 'member', on: '2022-03-16', text: 'Nemen jullie de ambulante begeleiding vanuit de Wlz ook mee in het overzicht?',
  }),
  comment('WB-2022-A002', 2, {
    author: 'secretary', on: '2022-03-17', replyTo: 'WB-2022-A002/opmerking-1',
    text: 'Nee, alleen wat buiten de Zvw valt. Voor de Wlz verwijzen we naar jullie notitie over de Wlz-VG.',
  }),
  comment('WB-2022-A003', 1, {
    author: 'secretary', on: '2022-03-22', text: 'De datum is voorbij. Kan de notitie op tijd komen voor de eerste vergadering van de werkgroep?',
  }),
  comment('WB-2022-A007', 1, {
    author: 'chair', on: '2022-03-22', text: 'Dit blijft tussen voorzitter en secretaris. Het staat niet op de lijst voor de vergadering.',
  }),
  comment('WB-2022-A009', 1, {
    author: 'secretary', on: '2022-03-30', text: 'Kunnen we op 24 mei in de werkgroep al een deel van de vergelijking bespreken?',
  }),
  comment('WB-2022-A009', 2, {
    author: 'ministry-vws', on: '2022-03-31', replyTo: 'WB-2022-A009/opmerking-1',
    text: 'Ja. Als de nieuwe datum kan, ligt de hele vergelijking er dan. Anders sturen we wat we al hebben.',
  }),
  comment('LLN-2022-A001', 1, {
    author: 'experience-expert', on: '2022-03-30', text: 'Komt er ook tijd voor een gesprek in kleine groepen? Daar durven mensen meer te zeggen.',
  }),
  comment('LLN-2022-A001', 2, {
    author: 'region', on: '2022-03-31', replyTo: 'LLN-2022-A001/opmerking-1',
    text: 'Goed idee. We houden de hele middag vrij voor kleine groepen.',
  }),
];

/** New dates that are asked for and not yet granted or refused. */
export const exampleDueRequests: readonly SeedDueRequest[] = [
  {
    key: 'WB-2022-A009/2022-05-20', action: 'WB-2022-A009', author: 'ministry-vws', requestedOn: '2022-05-20', on: '2022-03-29', provenance: example,
    reason: 'De zorgkantoren hebben tot half mei nodig om onze vragen te beantwoorden. Vier dagen voor de werkgroep ligt de vergelijking er.',
  },
];
