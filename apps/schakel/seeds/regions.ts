import { report } from './provenance.js';
import type { SeedProviderRole, SeedRegion, SeedRegionProvider } from './seed-types.js';

interface Row {
  readonly slug: string;
  readonly name: string;
  /** Column and row on the tile map. */
  readonly tile: readonly [number, number];
  readonly note?: string;
  readonly providers: readonly (readonly [SeedProviderRole, string, Pick<SeedRegionProvider, 'areaNote' | 'namedAs'>?])[];
}

/** Bijlage 1, in its order. */
const rows: readonly Row[] = [
  { slug: 'amsterdam', name: 'Amsterdam', tile: [2, 2], providers: [['COORDINATING', 'inforsa'], ['EXECUTING', 'inforsa']] },
  { slug: 'rotterdam', name: 'Rotterdam', tile: [1, 4], providers: [['COORDINATING', 'antes'], ['EXECUTING', 'antes'], ['EXECUTING', 'fivoor']] },
  {
    slug: 'den-haag-hollands-midden', name: 'Den Haag & Hollands-Midden', tile: [1, 3],
    providers: [['COORDINATING', 'fivoor'], ['EXECUTING', 'fivoor'], ['IN_COOPERATION', 'ipse-de-bruggen', { namedAs: 'Ipse de Brugge' }]],
  },
  {
    slug: 'zeeland-west-brabant', name: 'Zeeland en West-Brabant', tile: [1, 5],
    providers: [['COORDINATING', 'ggz-wnb'], ['EXECUTING', 'ggz-wnb'], ['EXECUTING', 'ggz-breburg'], ['EXECUTING', 'emergis']],
  },
  {
    slug: 'oost-brabant', name: 'Oost-Brabant', tile: [3, 4],
    note: "Een van de vier pilotregio's die in 2018 zijn begonnen (§ 2.2).",
    providers: [
      ['COORDINATING', 'ggze', { namedAs: 'GGZ Eindhoven/De Woenselse Poort' }],
      ['EXECUTING', 'reinier-van-arkel'],
      ['EXECUTING', 'de-rooyse-wissel', { namedAs: 'De Rooyse Wissel/De Horst' }],
      ['EXECUTING', 'ggz-oost-brabant'], ['EXECUTING', 'ggze'], ['EXECUTING', 'novadic-kentron'], ['EXECUTING', 'stevig'],
    ],
  },
  {
    slug: 'limburg', name: 'Limburg', tile: [4, 5],
    note: "Een van de vier pilotregio's die in 2018 zijn begonnen (§ 2.2).",
    providers: [
      ['COORDINATING', 'de-rooyse-wissel'], ['EXECUTING', 'de-rooyse-wissel'], ['EXECUTING', 'vincent-van-gogh'],
      ['EXECUTING', 'mondriaan'], ['EXECUTING', 'stevig'],
    ],
  },
  {
    slug: 'overijssel', name: 'Overijssel', tile: [4, 2],
    note: "Een van de vier pilotregio's die in 2018 zijn begonnen (§ 2.2).",
    providers: [['COORDINATING', 'transfore'], ['EXECUTING', 'transfore'], ['IN_COOPERATION', 'mediant'], ['IN_COOPERATION', 'trajectum']],
  },
  { slug: 'gelderland', name: 'Gelderland', tile: [3, 3], providers: [['COORDINATING', 'pro-persona'], ['EXECUTING', 'pro-persona'], ['EXECUTING', 'ggnet']] },
  {
    slug: 'noord-nederland', name: 'Noord-Nederland', tile: [4, 1],
    providers: [
      ['COORDINATING', 'ggz-drenthe', { namedAs: 'GGZ Drenthe via FINNN' }],
      ['EXECUTING', 'ggz-drenthe'], ['EXECUTING', 'ggz-friesland'], ['EXECUTING', 'forint'],
    ],
  },
  {
    slug: 'midden-nederland', name: 'Midden-Nederland', tile: [2, 3],
    note: "Een van de vier pilotregio's die in 2018 zijn begonnen; de pilot is hier tussentijds gestopt (§ 2.2).",
    providers: [
      ['COORDINATING', 'fivoor'], ['EXECUTING', 'fivoor'], ['EXECUTING', 'de-waag', { namedAs: 'de Waag' }],
      ['EXECUTING', 'inforsa'], ['EXECUTING', 'oostvaarders'],
    ],
  },
  {
    slug: 'noord-holland', name: 'Noord-Holland', tile: [2, 1],
    note: 'Deze regio heeft twee coördinerende aanbieders, elk voor een deel van de regio.',
    providers: [
      ['COORDINATING', 'ggz-nhn', { areaNote: 'voor de kop van Noord Holland en West Friesland' }],
      ['COORDINATING', 'fivoor', { areaNote: 'voor Kennemerland en Zaanstreek Waterland' }],
      ['EXECUTING', 'ggz-nhn'], ['EXECUTING', 'fivoor'], ['IN_COOPERATION', 'ggz-ingeest'],
    ],
  },
];

const regionOf = ({ slug, name, tile, note, providers }: Row): SeedRegion => ({
  key: slug,
  slug,
  name,
  column: tile[0],
  row: tile[1],
  ...(note === undefined ? {} : { note }),
  providers: providers.map(([role, organisation, words]) => ({ key: `${slug}/${organisation}/${role}`, organisation, role, ...words })),
  provenance: report(`Bijlage 1, ${name}`, name),
});

/** The eleven levensloopregio's. */
export const regions: readonly SeedRegion[] = rows.map(regionOf);
