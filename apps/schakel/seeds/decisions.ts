import { report } from './provenance.js';
import type { SeedDecision, SeedMeeting } from './seed-types.js';

/** The one meeting of the current tables of which the report gives the date. */
export const meetings: readonly SeedMeeting[] = [
  {
    key: 'BO-2022-1', number: 'BO-2022-1', body: 'BO', title: 'Bestuurlijk overleg met alle partijen', heldOn: '2022-02-04', state: 'HELD',
    provenance: report('hoofdstuk 10', 'In het Bestuurlijk Overleg met alle partijen van 4-2-2022'),
  },
];

const agreement = `De Levensloopaanpak kan alleen structureel worden geborgd met een stelseloverstijgende financiering. Het bestuurlijk overleg met alle partijen heeft afgesproken dat hiervoor de nodige stappen worden gezet. Op het moment van het eindrapport (april 2022) is dat overleg nog volop gaande.

Het eindrapport geeft daarbij deze punten mee, uit de ervaringen van het project:
- Regel een financiering die voor de aanbieders werkbaar en uitvoerbaar is, met zo weinig mogelijk administratieve lasten.
- Zorg voor een financiering die kostendekkend is voor de aanbieders en die ermee rekening houdt dat er meer indirecte tijd nodig is dan in het tarief van de reguliere prestaties zit. Zodra de NZa een aanvullende passende prestatie heeft vastgesteld, voorziet het Zorgprestatiemodel hierin.
- Garandeer zowel de cliëntgebonden als de niet-cliëntgebonden coördinatiekosten. Zorg voor een adequate financiering buiten de huidige stelsels of over de stelsels heen.
- Garandeer dat de levensloopcoördinator zijn cliëntgebonden coördinatiewerk kan blijven doen, ook als de behandeling of begeleiding (tijdelijk) even gestopt is.`;

/** What the report says was agreed. */
export const decisions: readonly SeedDecision[] = [
  {
    key: 'BO-2022-B001', number: 'BO-2022-B001', body: 'BO', meeting: 'BO-2022-1', state: 'TAKEN', takenOn: '2022-02-04',
    title: 'De nodige stappen zetten naar een stelseloverstijgende financiering van de Levensloopaanpak',
    text: agreement,
    provenance: report(
      'hoofdstuk 10',
      'Zoals hiervoor al is opgemerkt is er echt behoefte aan een stelseloverstijgende financiering om de Levensloopaanpak structureel te kunnen borgen. In het Bestuurlijk Overleg met alle partijen van 4-2-2022 is afgesproken dat hiervoor de nodige stappen zullen worden gezet. Dat overleg is nog volop gaande.',
    ),
    assumptions: [{ field: 'state', why: 'Het rapport noemt het een afspraak. Wij lezen dat als een genomen besluit.' }],
  },
];
