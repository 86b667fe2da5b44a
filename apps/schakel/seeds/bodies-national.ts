import { report } from './provenance.js';
import type { SeedAssumption, SeedBody } from './seed-types.js';

const ladder: SeedAssumption = { field: 'above', why: 'Het rapport legt geen volgorde tussen de overleggen vast.' };
const ownPurpose: SeedAssumption = { field: 'purpose', why: 'Het rapport noemt het overleg, maar niet precies waarvoor.' };

/** The tables that the report advises, and the steering group that already exists. */
export const nationalBodies: readonly SeedBody[] = [
  {
    key: 'SO', code: 'SO', name: 'Strategisch overleg Levensloopaanpak', kind: 'STRATEGIC',
    purpose:
      'De ministeries en de landelijke partijen houden hier korte lijnen. Zij pakken wrijving en problemen snel op en zoeken samen een oplossing.',
    cadencePerYear: 4, cadenceText: 'bijvoorbeeld 4 maal per jaar', isTemporary: false, above: 'DO', formedFrom: 'SG',
    provenance: report(
      'Samenvatting, advies 1; § 9.1.2',
      'Zet de huidige stuurgroep Ketenveldnorm voort en vorm deze om tot een Strategisch overleg Levensloopaanpak.',
    ),
    assumptions: [ladder],
  },
  {
    key: 'WIM', code: 'WIM', name: 'Werkgroep implementatie en monitoring', kind: 'WORKING_GROUP',
    purpose:
      "Projectleiders, casus- en procesregisseurs en ervaringsdeskundigen leren hier van elkaar. De werkgroep volgt hoe de Levensloopaanpak in de regio’s wordt ingevoerd en krijgt de uitkomsten van de lerende netwerken.",
    isTemporary: true, endsOn: '2024-04-01', above: 'SO', formedFrom: 'SO',
    provenance: report(
      'Samenvatting, adviezen 3 en 6; § 9.1.1',
      'Vorm vanuit het strategisch overleg Levensloopaanpak twee (tijdelijke) werkgroepen. Eén voor de implementatie en monitoring.',
    ),
    assumptions: [
      ladder,
      { field: 'endsOn', why: 'Het rapport zegt twee jaar (§ 9.1.1). Wij tellen vanaf 1 april 2022, het einde van het project.' },
    ],
  },
  {
    key: 'WB', code: 'WB', name: 'Werkgroep bekostiging', kind: 'WORKING_GROUP',
    purpose: 'De werkgroep maakt landelijke afspraken over de bekostiging van de Levensloopaanpak.',
    isTemporary: true,
    endCondition:
      'De bekostigingswerkgroep stopt als de prestatie binnen de Zvw en Wlz is vastgesteld. Daarna gaat het onderhoud mee in de reguliere onderhoud van het Zorgprestatie-model.',
    above: 'SO', formedFrom: 'SO',
    provenance: report('Samenvatting, advies 3', 'En één voor de landelijke afspraken rond bekostiging.'),
    assumptions: [ladder],
  },
  {
    key: 'DO', code: 'DO', name: 'Directeurenoverleg', kind: 'DIRECTORS',
    purpose: 'De directeuren van de partijen bespreken hier de voortgang van de Levensloopaanpak.',
    cadencePerYear: 2, cadenceText: '2 keer per jaar', isTemporary: false, above: 'BO',
    provenance: report('Samenvatting, advies 4', 'Houd 2 keer per jaar een directeurenoverleg (vanuit de partijen)'),
    assumptions: [ladder, ownPurpose],
  },
  {
    key: 'BO', code: 'BO', name: 'Bestuurlijk overleg', kind: 'ADMINISTRATIVE',
    purpose:
      'De verantwoordelijke bewindspersonen van J&V en VWS bespreken de Levensloopaanpak met alle landelijke partijen die erbij betrokken zijn.',
    cadencePerYear: 2, cadenceText: '2 keer per jaar', isTemporary: false,
    provenance: report(
      'Samenvatting, advies 4; § 9.1.3; hoofdstuk 10',
      '2 keer een bestuurlijk overleg tussen de verantwoordelijk bewindspersonen van J&V en VWS en alle landelijke, bij de Levensloopaanpak betrokken, partijen.',
    ),
    assumptions: [],
  },
  {
    key: 'LLN', code: 'LLN', name: 'Landelijk lerend netwerk', kind: 'LEARNING_NETWORK',
    purpose:
      'Professionals en ervaringsdeskundigen van de levensloopteams houden hier contact, leren van elkaar en ontwikkelen de Levensloopaanpak verder. De Nederlandse ggz, VGN, MIND, VNG en LVMZV zorgen daarvoor.',
    isTemporary: false,
    provenance: report(
      'Samenvatting, advies 6; § 9.1.6',
      "professionals en ervaringsdeskundigen van de levensloopteams via het principe van 'lerende netwerken' met elkaar contact houden",
    ),
    assumptions: [{ field: 'name', why: "Het rapport spreekt van 'lerende netwerken', zonder namen." }],
  },
  {
    key: 'SZV', code: 'SZV', name: 'Landelijke Stuurgroep Zorg en Veiligheid', kind: 'STEERING',
    purpose:
      'Deze stuurgroep bestaat al. Het projectteam adviseert om de landelijke bestuurlijke borging vanaf 2024 hier onder te brengen. MIND, ZN en de zorgkantoren zijn hier nog niet bij betrokken.',
    isTemporary: false,
    provenance: report(
      'Samenvatting, advies 5; § 9.1.5',
      'Koppel de landelijke bestuurlijke borging vanaf 2024 aan de landelijke stuurgroep Zorg & Veiligheid (en nodig voor dit onderwerp Mind en ZN daarbij uit).',
    ),
    assumptions: [],
  },
];
