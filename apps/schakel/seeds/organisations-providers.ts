import { report } from './provenance.js';
import type { SeedOrganisation } from './seed-types.js';

/** What differs per provider; kind and domain are the same for all of Bijlage 1. */
interface Provider {
  readonly key: string;
  readonly name: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
  /** Regions of Bijlage 1 in which it is named. */
  readonly where: string;
  /** Its name as Bijlage 1 writes it, when the clean name differs. */
  readonly quote?: string;
}

const named: readonly Provider[] = [
  { key: 'inforsa', name: 'Inforsa', where: 'Amsterdam en Midden-Nederland' },
  { key: 'antes', name: 'Antes', where: 'Rotterdam' },
  { key: 'fivoor', name: 'Fivoor', where: 'Rotterdam, Den Haag & Hollands-Midden, Midden-Nederland en Noord-Holland' },
  // The scan drops the last letter of this provider's name.
  { key: 'ipse-de-bruggen', name: 'Ipse de Bruggen', aliases: ['Ipse de Brugge'], where: 'Den Haag & Hollands-Midden', quote: 'Ipse de Brugge' },
  { key: 'ggz-wnb', name: 'GGZ WNB', where: 'Zeeland en West-Brabant' },
  { key: 'ggz-breburg', name: 'GGZ Breburg', where: 'Zeeland en West-Brabant' },
  { key: 'emergis', name: 'Emergis', where: 'Zeeland en West-Brabant' },
  {
    key: 'ggze', name: 'GGzE/De Woenselse Poort', shortName: 'GGzE', where: 'Oost-Brabant',
    aliases: ['GGZ Eindhoven/De Woenselse Poort', 'GGZ Eindhoven', 'De Woenselse Poort'],
  },
  { key: 'reinier-van-arkel', name: 'Reinier van Arkel', where: 'Oost-Brabant' },
  { key: 'de-rooyse-wissel', name: 'De Rooyse Wissel', aliases: ['De Rooyse Wissel/De Horst', 'De Horst'], where: 'Oost-Brabant en Limburg' },
  { key: 'ggz-oost-brabant', name: 'GGZ Oost Brabant', where: 'Oost-Brabant' },
  { key: 'novadic-kentron', name: 'Novadic Kentron', where: 'Oost-Brabant' },
  { key: 'stevig', name: 'STEVIG', where: 'Oost-Brabant en Limburg' },
  { key: 'vincent-van-gogh', name: 'Vincent van Gogh', where: 'Limburg' },
  { key: 'mondriaan', name: 'Mondriaan', where: 'Limburg' },
  { key: 'transfore', name: 'Transfore', where: 'Overijssel' },
  { key: 'mediant', name: 'Mediant', where: 'Overijssel' },
  { key: 'trajectum', name: 'Trajectum', where: 'Overijssel' },
  { key: 'pro-persona', name: 'Pro Persona', where: 'Gelderland' },
  { key: 'ggnet', name: 'GGNet', where: 'Gelderland' },
  { key: 'ggz-drenthe', name: 'GGZ Drenthe', aliases: ['GGZ Drenthe via FINNN', 'FINNN'], where: 'Noord-Nederland' },
  { key: 'ggz-friesland', name: 'GGZ Friesland', where: 'Noord-Nederland' },
  { key: 'forint', name: 'Forint', where: 'Noord-Nederland' },
  { key: 'de-waag', name: 'De Waag', aliases: ['de Waag'], where: 'Midden-Nederland', quote: 'de Waag' },
  { key: 'oostvaarders', name: 'Oostvaarders', where: 'Midden-Nederland' },
  { key: 'ggz-nhn', name: 'GGZ NHN', where: 'Noord-Holland' },
  { key: 'ggz-ingeest', name: 'GGZ Ingeest', where: 'Noord-Holland' },
];

/** The providers of Bijlage 1, each once. */
export const providerOrganisations: readonly SeedOrganisation[] = named.map((provider) => ({
  key: provider.key,
  slug: provider.key,
  name: provider.name,
  shortName: provider.shortName ?? provider.name,
  kind: 'PROVIDER',
  domains: ['CARE'],
  aliases: provider.aliases ?? [],
  provenance: report(`Bijlage 1, ${provider.where}`, provider.quote ?? provider.name),
}));
