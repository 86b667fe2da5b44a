import type { Draw } from './draw.js';

export const systems = ['Zvw', 'Wlz', 'Wmo', 'forensische zorg', 'subsidie', 'Jeugdwet', 'Wet zorg en dwang', 'Wvggz'] as const;

const topics = [
  'de bekostiging', 'de indicatiestelling', 'de inkoop', 'de contractering', 'de gegevensuitwisseling', 'de samenwerkingsafspraken', 'de wachttijden', 'het op- en afschalen',
  'de veiligheid van medewerkers', 'de woonplekken', 'de crisisopvang', 'de beveiligde bedden', 'de deskundigheid', 'de inzet van ervaringsdeskundigen', 'de rol van naasten',
  'de monitoring', 'de evaluatie', 'de kwaliteitsnorm', 'de overdracht', 'de regionale afspraken', 'de landelijke regie', 'de financiering', 'de capaciteit',
  'de toeleiding', 'het levensloopteam', 'de privacyafspraken', 'de scholing', 'de handreiking', 'de werkende principes', 'de borging',
] as const;

const verbs = [
  'Werk {} uit', 'Maak afspraken over {}', 'Onderzoek knelpunten in {}', 'Leg {} vast', 'Breng {} in beeld', 'Stel een voorstel op voor {}', 'Organiseer een gesprek over {}',
  'Verbeter {}', 'Toets {} in de praktijk', 'Evalueer {}', 'Stem {} af', 'Bereid een besluit voor over {}', 'Vraag advies over {}', 'Verspreid de lessen over {}',
] as const;

const companies = [
  'met zorgkantoren en gemeenten', 'met de zorgverzekeraars', 'met de Zorg- en Veiligheidshuizen', 'in de regio’s', 'met ervaringsdeskundigen', 'met de coördinerende aanbieders',
  'voor de levensloopteams', 'voor kleine aanbieders', 'met het ministerie', 'voor de volgende bijeenkomst', 'samen met de branches', 'voor mensen met een licht verstandelijke beperking',
] as const;

const reports = [
  'De partijen zijn bij elkaar geweest en hebben de knelpunten benoemd.', 'Het voorstel ligt bij de achterban; de reacties komen voor het einde van de maand.',
  'We wachten op een reactie van de zorgkantoren.', 'De eerste proef in de regio loopt en geeft bruikbare ervaringen.', 'De planning schuift omdat de capaciteit ontbreekt.',
  'De juridische toets is klaar en geeft geen bezwaren.', 'Er is overeenstemming over de hoofdlijnen.', 'De rekenregels moeten nog worden afgestemd met de toezichthouder.',
  'Zonder besluit van het overleg komen wij hier niet verder.', 'De handreiking is verspreid en wordt gebruikt in de teams.', 'De cijfers over het afgelopen kwartaal zijn verzameld.',
] as const;

const considerations = [
  'Het overleg stelt vast dat {} per regio sterk verschilt.', 'Partijen spreken af dat {} voortaan elk jaar wordt besproken.', 'De deelnemers vragen om duidelijkheid over {}.',
  'Het overleg onderschrijft de aanpak van {}.', 'Voor {} is een vaste contactpersoon per organisatie nodig.', 'De uitvoering van {} begint in het volgende kwartaal.',
  'Het overleg ziet dat {} vastloopt tussen twee stelsels.', 'Wie betaalt voor {} wordt voor de zomer vastgelegd.',
] as const;

/** 'de bekostiging in de Wlz', or without a system. */
export const subject = (draw: Draw): string => (draw.chance(60) ? `${draw.among(topics)} in de ${draw.among(systems)}` : draw.among(topics));

export const actionTitle = (draw: Draw): string => `${draw.among(verbs).replace('{}', subject(draw))} ${draw.among(companies)}`;

export const decisionTitle = (draw: Draw): string => `Afspraak over ${subject(draw)} ${draw.among(companies)}`;

/** So many sentences about one subject or two. */
export function decisionText(draw: Draw, sentences: number): string {
  return Array.from({ length: sentences }, () => draw.among(considerations).replace('{}', subject(draw))).join(' ');
}

export const progressText = (draw: Draw): string => (draw.chance(50) ? `${draw.among(reports)} ${draw.among(reports)}` : draw.among(reports));

const firstNames = [
  'Anna', 'Bram', 'Carla', 'Daan', 'Emine', 'Fatima', 'Gerard', 'Hanneke', 'Ilse', 'Jeroen', 'Karin', 'Loes', 'Mohammed', 'Nienke', 'Omar', 'Petra', 'Quinten', 'Rianne', 'Sanne',
  'Thijs', 'Ursula', 'Vera', 'Wouter', 'Xandra', 'Yusuf', 'Zoë',
] as const;
const lastNames = [
  'van Aalst', 'Bakker', 'de Bruin', 'Cornelissen', 'Dekker', 'van Dijk', 'Evers', 'Faber', 'de Groot', 'Hoekstra', 'Janssen', 'Kuipers', 'de Lange', 'Mulder', 'Nijhuis', 'Ouwehand',
  'Peters', 'Roelofs', 'Schouten', 'Tahiri', 'Uiterwijk', 'Visser', 'de Wit', 'Yilmaz', 'Zijlstra',
] as const;

/** An invented name; the number keeps two people apart. */
export const personName = (draw: Draw, number: number): string => `${draw.among(firstNames)} ${draw.among(lastNames)} ${number}`;

export const organisationNames = [
  'Zorggroep De Linde', 'Stichting De Brug', 'Kliniek Oosterhof', 'Wooninitiatief Het Anker', 'Zorgkantoor Middenveld', 'Zorgkantoor Kustland', 'Verzekeraar Samenzorg', 'Verzekeraar Noordster',
  'Branche Gehandicaptenzorg', 'Branche Geestelijke Gezondheidszorg', 'Branche Forensische Zorg', 'Vereniging van Gemeenten', 'Vereniging van Naasten', 'Cliëntenplatform Eigen Stem',
  'Ministerie van Zorg', 'Ministerie van Veiligheid', 'Dienst Justitiële Zorg', 'Zorgautoriteit', 'Zorginstituut', 'Indicatiecentrum', 'Gemeente Waterstad', 'Gemeente Heuvelrade',
  'Veiligheidshuis Noord', 'Veiligheidshuis Midden', 'Veiligheidshuis Zuid', 'Beroepsvereniging Verpleegkunde', 'Beroepsvereniging Psychiatrie', 'Woningcorporatie De Hoeksteen',
  'Zorggroep Rivierenland', 'Aanbieder Tussenland',
] as const;

export const regionNames = [
  'Noordkust', 'Wadland', 'Veenstreek', 'Oosterbos', 'Rivierenland', 'Middenveld', 'Kustland', 'Hoge Waard', 'Lage Waard', 'Heuvelland', 'Zuiderzoom',
] as const;
