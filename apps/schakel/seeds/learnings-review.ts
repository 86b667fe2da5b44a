import { report } from './provenance.js';
import type { SeedLearning } from './seed-types.js';

const lesson = (body: 'SG' | 'PT', heading: string, point: number, sequence: number, words: { title: string; text: string; quote: string }): SeedLearning => {
  const number = `${body}-2022-L${String(sequence).padStart(3, '0')}`;
  return {
    key: number, number, kind: 'COLLABORATION', body, title: words.title, text: words.text, assumptions: [],
    provenance: report(`hoofdstuk 11, ${heading}, punt ${point}`, words.quote),
  };
};

/** Chapter 11, 'Stuurgroep'; the numbers go on after § 2.1 and chapter 3. */
const steering: readonly SeedLearning[] = [
  lesson('SG', 'Stuurgroep', 1, 12, {
    title: 'De leden van de stuurgroep en de ministeries hadden te weinig contact',
    text: 'In de stuurgroep waren de branches sterk vertegenwoordigd, maar de ministeries niet rechtstreeks. Het contact met de ministeries liep via een opdrachtgeversoverleg met het projectteam. Voor zuivere rollen was het goed dat de ministeries geen deelnemer waren. Het was wel beter geweest om op een andere manier contact te organiseren, zodat de leden en de ministeries meer met elkaar verbonden waren.',
    quote: 'In de stuurgroep waren de branches sterk vertegenwoordigd, maar de Ministeries niet rechtstreeks. Het contact met de ministeries verliep via een opdrachtgeversoverleg met het projectteam. Qua rolzuiverheid is het correct geweest de ministeries niet op te nemen als deelnemer van de stuurgroep. Het was echter wel beter geweest als er op een andere manier wel contactmomenten georganiseerd zouden zijn om de stuurgroepleden en de ministeries meer met elkaar te verbinden.',
  }),
  lesson('SG', 'Stuurgroep', 2, 13, {
    title: 'Partijen voelden zich te weinig samen verantwoordelijk',
    text: 'De branches en partijen in de stuurgroep hebben te weinig een gezamenlijke verantwoordelijkheid gevoeld om het project tot een goed einde te brengen. Sturen op het project ging niet altijd samen met de belangen die de leden ook moesten behartigen. Te lang bleven de voortgang en het oplossen van problemen bij het projectteam liggen.',
    quote: 'De branches / partijen in de stuurgroep hebben te weinig een gezamenlijke verantwoordelijkheid gevoeld om het project tot een goed einde te brengen. De sturing in de projectverantwoordelijkheid verhield zich niet altijd tot de belangenbehartiging die de stuurgroepleden van de verschillende branches óók te vervullen hadden. Te lang is het werken aan de voortgang en het oplossen van de problemen overgelaten aan het projectteam.',
  }),
  lesson('SG', 'Stuurgroep', 3, 14, {
    title: 'Niet elke partij wist wat van haar werd verwacht',
    text: 'Voor partijen in de stuurgroep was niet altijd duidelijk wat hun verantwoordelijkheid en betrokkenheid was: sturen, of meer begeleiden. De partijen hebben niet altijd met elkaar gedeeld wat zij van elkaar verwachtten.',
    quote: 'Er was voor partijen in de stuurgroep niet altijd duidelijk wat hun verantwoordelijkheid en betrokkenheid was. Was het sturen of toch meer begeleiden van het project. De onderlinge verwachtingen zijn niet altijd met elkaar gedeeld.',
  }),
  lesson('SG', 'Stuurgroep', 4, 15, {
    title: 'De Zorg- en Veiligheidshuizen hadden er vanaf het begin bij moeten zijn',
    text: 'De Zorg- en Veiligheidshuizen zijn pas later deel gaan uitmaken van de stuurgroep. Het was beter geweest om deze partij er vanaf het begin bij te betrekken.',
    quote: 'Pas in een later stadium zijn de Zorg- en Veiligheidshuizen deel uit gaan maken van de stuurgroep. Het was beter geweest om deze partij er van het begin af aan bij te betrekken.',
  }),
];

/** Chapter 11, 'Projectteam'. */
const team: readonly SeedLearning[] = [
  lesson('PT', 'Projectteam', 1, 1, {
    title: 'Het duurde te lang voordat het projectteam opschaalde',
    text: 'Het projectteam heeft, vooral in het begin, lang geprobeerd om zaken op gang te brengen en oplossingen te vinden, vooral voor de financiële problemen. Het duurde te lang voordat er werd opgeschaald en duidelijk werd vastgesteld dat dit niet ging werken.',
    quote: 'Het projectteam heeft vooral in de beginfase, naast de inhoudelijke resultaten van het project, lang geprobeerd om zaken op gang te brengen en oplossingen te vinden voor vooral de financiële perikelen. De opschaling en de duidelijke constatering dat dit niet ging werken heeft te lang geduurd.',
  }),
  lesson('PT', 'Projectteam', 2, 2, {
    title: 'Zuivere rollen kregen te weinig aandacht',
    text: 'Er was te weinig aandacht voor zuivere rollen tussen het projectteam, de betrokken branches en de bestuurlijk ambassadeur.',
    quote: 'De rolzuiverheid tussen het projectteam, de betrokken branches en de bestuurlijk ambassadeur heeft onvoldoende aandacht gehad.',
  }),
  lesson('PT', 'Projectteam', 3, 3, {
    title: 'Het projectteam had breder samengesteld kunnen zijn',
    text: 'Het projectteam kwam uit de zorgbranches. Gezien de partijen die bij de Levensloopaanpak betrokken zijn, had het achteraf wellicht breder moeten zijn, bijvoorbeeld met een link met de VNG of de managers van de Zorg- en Veiligheidshuizen.',
    quote: 'Het projectteam was geformeerd vanuit de zorgbranches. Gezien de betrokken partijen bij de levensloopaanpak had de samenstelling van het projectteam achteraf wellicht breder moeten zijn. Denk daarbij aan een link met de VNG of de managers ZVH.',
  }),
  lesson('PT', 'Projectteam', 4, 4, {
    title: "De stap van drie pilotregio’s naar het hele land was ingewikkelder dan verwacht",
    text: "De uitbreiding van drie pilotregio’s naar het hele land bleek ingewikkelder dan voorzien. Daar waren drie redenen voor. 1. Door corona was het lastig om persoonlijke relaties op te bouwen. 2. Het projectteam is te laat uitgebreid, waardoor het contact met de nieuwe regio’s niet sterk genoeg begon. 3. Door de manier waarop de uitbreiding van het projectteam is ingevuld, bleef het effect ervan uit.",
    quote: "De uitbreiding van de implementatie van de drie pilot regio's naar landelijk bleek ingewikkelder dan voorzien was. Dat had verschillende redenen. 1. Door corona was het opbouwen van persoonlijke relaties lastig. 2. Door te late uitbreiding van het projectteam is het contact met de nieuwe regio's onvoldoende sterk gestart. 3. Door de wijze van invulling van de uitbreiding van het projectteam is de impact van de opschaling van het projectteam uitgebleven.",
  }),
];

/** What the steering group and the project team learned by looking back (chapter 11). */
export const reviewLearnings: readonly SeedLearning[] = [...steering, ...team];
