import { report } from './provenance.js';
import type { SeedAssumption, SeedLearning } from './seed-types.js';

const about: SeedAssumption = { field: 'body', why: 'Hoofdstuk 3 zegt niet over welk overleg deze les gaat. Wij plaatsen haar waar het speelde.' };
const chapter3 = { kind: 'COLLABORATION', assumptions: [about] } as const;
const structure = { kind: 'COLLABORATION', body: 'SG', assumptions: [] } as const;

/** What the project itself found about the collaboration (§ 2.1 and chapter 3). */
export const projectLearnings: readonly SeedLearning[] = [
  {
    ...structure, key: 'SG-2022-L001', number: 'SG-2022-L001',
    title: 'Sturen op het project en opkomen voor de eigen achterban liepen door elkaar',
    text: 'In de stuurgroep liepen twee rollen regelmatig door elkaar: sturen op het project, en de strategische belangen van de eigen achterban behartigen. Die verschillende rollen maakten het overleg complex.',
    provenance: report(
      '§ 2.1',
      'In de stuurgroep was er met regelmaat sprake van vermenging van enerzijds het sturen op het project en anderzijds het behartigen van de strategische belangen van de eigen achterban. Deze verschillende rollen maakten de overlegconstructie complex.',
    ),
  },
  {
    ...structure, key: 'SG-2022-L002', number: 'SG-2022-L002',
    title: 'De taken van projectteam en stuurgroep waren niet duidelijk afgebakend',
    text: 'Het was niet duidelijk wat de taken van het projectteam waren en wat die van de stuurgroep. Achteraf was het zuiverder geweest om dat beter uit elkaar te trekken. Het moment daarvoor kwam voorbij, maar de partijen hebben het niet gepakt.',
    provenance: report(
      '§ 2.1',
      'De afbakening van de taken van het projectteam en van de stuurgroep was niet duidelijk. Achteraf gezien was het zuiverder geweest om dat beter uit elkaar te trekken. Het moment daarvoor is voorbij gekomen, maar dat hebben we met elkaar niet gepakt.',
    ),
  },
  {
    ...chapter3, key: 'SG-2022-L003', number: 'SG-2022-L003', body: 'SG',
    title: 'Samenwerken over stelsels en domeinen heen is bestuurlijk en in de uitvoering complex',
    text: 'Lokale, regionale en landelijke partijen met elkaar verbinden over stelsels en domeinen heen is een complexe opgave gebleken. Zij moeten voor de individuele cliënt vanzelfsprekend samenwerken én zorgen voor de voorwaarden waaronder dat kan.',
    provenance: report(
      'hoofdstuk 3',
      'Het is een bestuurlijk- en operationeel complexe opgave gebleken om lokaal, regionaal en landelijk samenwerkingspartners met elkaar te verbinden en samen te laten werken over de verschillende stelsels en domeinen heen op een zodanige wijze dat zij voor de individuele cliënt organisch samenwerken én de voorwaarden te organiseren waaronder dat plaats kan vinden.',
    ),
  },
  {
    ...chapter3, key: 'SG-2022-L004', number: 'SG-2022-L004', body: 'SG',
    title: 'Door verschil in tempo is het lastig om iets samen te organiseren',
    text: 'Het verschil in tempo en de diversiteit in het land zijn groot. Daardoor is het lastig om iets collectiefs te organiseren.',
    provenance: report(
      'hoofdstuk 3',
      'Het tempoverschil en de diversiteit in het land is groot, waardoor het lastig is om iets collectiefs te organiseren.',
    ),
  },
  {
    ...chapter3, key: 'SG-2022-L005', number: 'SG-2022-L005', body: 'SG',
    title: 'Omdat partijen de noodzaak zagen en wilden, is hechte samenwerking gelukt',
    text: "De bereidheid en het besef van de noodzaak waren er vanaf het begin in de drie pilotregio’s, en daarna ook landelijk. Zo is met vallen en opstaan een mooie inhoudelijke aanzet gemaakt, en is er hechte samenwerking gekomen in het zorgveld en het bestuurlijk veld.",
    provenance: report(
      'hoofdstuk 3',
      "De bereidheid en het besef van de noodzaak is echter vanaf het begin in de 3 regio's en daarna ook landelijk aanwezig geweest. Dat heeft ertoe geleid dat het met vallen en opstaan is gelukt om een mooie inhoudelijke aanzet te maken en hechte samenwerking binnen het zorgveld en het bestuurlijk veld te realiseren.",
    ),
  },
  {
    ...chapter3, key: 'SG-2022-L006', number: 'SG-2022-L006', body: 'SG',
    title: "Niemand kan het alleen: 'jouw cliënt is mijn cliënt'",
    text: "Niemand heeft alleen de sleutel in handen om de ondersteuning en zorg sluitend en meerdere jaren lang te organiseren en uit te voeren. Het kan alleen samen slagen, met de inzet 'jouw cliënt is mijn cliënt'. Complex, maar niet onmogelijk.",
    provenance: report('hoofdstuk 3', 'Alleen samen en met een inzet van ‘jouw cliënt is mijn cliënt’ kan het slagen. Complex maar niet onmogelijk.'),
  },
  {
    ...chapter3, key: 'SG-2022-L007', number: 'SG-2022-L007', body: 'SG',
    title: 'De bekostiging is in de projectperiode niet sluitend georganiseerd',
    text: 'In de zorgketen en in de bestuurlijke keten is veel bereikt. Toch is het in deze projectperiode niet gelukt om de bekostiging voor de Levensloopaanpak sluitend te organiseren.',
    provenance: report(
      'hoofdstuk 3',
      'Alhoewel er in de zorgketen en in de bestuurlijke keten grote successen en vooruitgang is geboekt moeten we helaas constateren dat het in deze projectperiode niet is gelukt om de bekostiging voor de Levensloopaanpak sluitend te organiseren.',
    ),
  },
  {
    ...chapter3, key: 'SG-2022-L008', number: 'SG-2022-L008', body: 'SG',
    title: "Zonder afspraken met de financiers lagen alle risico’s bij de aanbieders",
    text: "Een aantal regio’s kwam niet tot sluitende afspraken met de financiers. Alle risico’s lagen daardoor bij de aanbieders. In 2022 schreven deze regio’s een brandbrief: zonder garantie op financiering konden zij niet doorgaan.",
    provenance: report(
      'hoofdstuk 3',
      "In 2022 lieten een aantal regio's door middel van een brandbrief weten dat het voor hen onmogelijk was om door te gaan als de financiering niet kan worden gegarandeerd. Ze waren en zijn er niet in geslaagd om sluitende afspraken met de financiers te maken waardoor alle risico's bij de aanbieders lagen.",
    ),
  },
  {
    ...chapter3, key: 'SG-2022-L009', number: 'SG-2022-L009', body: 'SG',
    title: 'Het projectteam gaf meermalen een signaal, maar dat leidde niet tot een oplossing',
    text: 'Het projectteam heeft het probleem met de bekostiging meermalen vastgesteld en onder de aandacht gebracht van de stuurgroep en de ministeries. Dat had niet het gewenste en noodzakelijke resultaat.',
    provenance: report(
      'hoofdstuk 3',
      'Het projectteam heeft dit meermalen geconstateerd en onder de aandacht gebracht van de Stuurgroep en de Ministeries, maar niet met het gewenste en noodzakelijke resultaat.',
    ),
  },
  {
    ...chapter3, key: 'SG-2022-L010', number: 'SG-2022-L010', body: 'SG', assumptions: [],
    title: 'De stuurgroep had eerder aan de noodrem moeten trekken',
    text: 'Met de kennis van nu had de stuurgroep eerder, al voor de brandbrief, harder moeten opschalen of aan de noodrem moeten trekken.',
    provenance: report(
      'hoofdstuk 3',
      'Met de wetenschap van nu had de stuurgroep op een eerder moment (eerder dan de brandbrief) harder moeten opschalen/aan de noodrem moeten trekken.',
    ),
  },
  {
    ...chapter3, key: 'SG-2022-L011', number: 'SG-2022-L011', body: 'SG',
    title: 'De wil voor een oplossing over de stelsels heen is er, de oplossing nog niet',
    text: 'De bereidheid om te komen tot een oplossing voor de bekostiging over de stelsels heen is groot, maar die oplossing is er nog niet. Zonder die oplossing kan de Levensloopaanpak niet structureel worden ingebed.',
    provenance: report(
      'hoofdstuk 3',
      'De bereidheid om te komen tot een stelseloverstijgende oplossing voor de bekostiging is groot, maar nog niet gerealiseerd. Wil de Levensloopaanpak structureel worden ingebed, dan is een oplossing voor deze stelseloverstijgende financiering wél noodzakelijk.',
    ),
  },
  {
    ...chapter3, key: 'PLO-2022-L001', number: 'PLO-2022-L001', body: 'PLO',
    title: 'De VLOT-adviseurs hielpen om een netwerk op te bouwen',
    text: "In de regio’s hebben de verbindingen met de VLOT-adviseurs (Verbindend Landelijk Ondersteunings Team) geholpen om een samenwerkend netwerk te bouwen.",
    provenance: report('hoofdstuk 3 en voetnoot 6', 'adviseurs bijgedragen in het bouwen van een samenwerkend netwerk'),
  },
];
