import { report } from './provenance.js';
import type { SeedRecommendation } from './seed-types.js';

const advice = (position: number, body: string, alsoConcerns: readonly string[], text: string, quote: string): SeedRecommendation => ({
  key: `advies-${position}`, position, body, alsoConcerns, text,
  provenance: report(`Samenvatting, advies ${position}`, quote),
  assumptions: [{ field: 'body', why: 'Het advies noemt het overleg niet altijd bij naam; wij tonen het waar het over gaat.' }],
});

/** The six recommendations of the Projectteam to its opdrachtgevers. */
export const recommendations: readonly SeedRecommendation[] = [
  advice(
    1, 'SO', ['SG'],
    'Zet de huidige stuurgroep Ketenveldnorm voort en vorm deze om tot een Strategisch overleg Levensloopaanpak. Blijf dit domeinoverstijgend aanpakken. Aan dit overleg nemen deel: de ministeries van VWS en J&V, de branches (MIND, de VNG, ZN, managers Zorg- en Veiligheidshuizen, de Nederlandse ggz en de VGN).',
    'Zet de huidige stuurgroep Ketenveldnorm voort en vorm deze om tot een Strategisch overleg Levensloopaanpak. Blijf dit domein overstijgend aanpakken. Aan dit overleg nemen deel: de ministeries van VWS en J&V, de branches (Mind, de VNG, ZN, managers Zorg- en Veiligheidshuizen, de Nederlandse ggz en de VGN).',
  ),
  advice(
    2, 'SO', ['WIM', 'WB', 'DO', 'BO'],
    'Partijen moeten onderling bepalen wie de regie neemt in welk overleg.',
    'Partijen moeten onderling bepalen wie de regie neemt in welk overleg.',
  ),
  advice(
    3, 'WB', ['WIM', 'SO'],
    'Vorm vanuit het strategisch overleg Levensloopaanpak twee (tijdelijke) werkgroepen. Eén voor de implementatie en monitoring. En één voor de landelijke afspraken rond bekostiging. De bekostigingswerkgroep stopt als de prestatie binnen de Zvw en Wlz is vastgesteld. Daarna gaat het onderhoud mee in het reguliere onderhoud van het Zorgprestatiemodel.',
    'Vorm vanuit het strategisch overleg Levensloopaanpak twee (tijdelijke) werkgroepen. Eén voor de implementatie en monitoring. En één voor de landelijke afspraken rond bekostiging. De bekostigingswerkgroep stopt als de prestatie binnen de Zvw en Wlz is vastgesteld. Daarna gaat het onderhoud mee in de reguliere onderhoud van het Zorgprestatie-model.',
  ),
  advice(
    4, 'BO', ['DO'],
    'Houd 2 keer per jaar een directeurenoverleg (vanuit de partijen) en 2 keer een bestuurlijk overleg tussen de verantwoordelijke bewindspersonen van J&V en VWS en alle landelijke, bij de Levensloopaanpak betrokken, partijen.',
    'Houd 2 keer per jaar een directeurenoverleg (vanuit de partijen) en 2 keer een bestuurlijk overleg tussen de verantwoordelijk bewindspersonen van J&V en VWS en alle landelijke, bij de Levensloopaanpak betrokken, partijen.',
  ),
  advice(
    5, 'SZV', [],
    'Koppel de landelijke bestuurlijke borging vanaf 2024 aan de landelijke stuurgroep Zorg & Veiligheid (en nodig voor dit onderwerp MIND en ZN daarbij uit).',
    'Koppel de landelijke bestuurlijke borging vanaf 2024 aan de landelijke stuurgroep Zorg & Veiligheid (en nodig voor dit onderwerp Mind en ZN daarbij uit).',
  ),
  advice(
    6, 'LLN', ['WIM'],
    "De Nederlandse ggz, VGN, MIND, VNG en LVMZV zorgen ervoor dat professionals en ervaringsdeskundigen van de levensloopteams via het principe van 'lerende netwerken' met elkaar contact houden, zo de Levensloopaanpak doorontwikkelen en van elkaar blijven leren. De uitkomsten van de lerende netwerken vormen de input voor de monitoring en de doorontwikkeling van de Levensloopaanpak (als methodiek).",
    "De Nederlandse ggz, VGN, Mind, VNG en LVMZV zorgen ervoor dat professionals en ervaringsdeskundigen van de levensloopteams via het principe van 'lerende netwerken' met elkaar contact houden, zo de Levensloopaanpak doorontwikkelen en van elkaar blijven leren. De uitkomsten van de lerende netwerken vormen de input voor de monitoring en de doorontwikkeling van de Levensloopaanpak (als methodiek).",
  ),
];
