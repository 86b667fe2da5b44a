/** What a clock of the house is for, in Dutch; null for one that nobody described here. */
export const scheduleWhy = (key: string): string | null => words[key] ?? null;

const words: Readonly<Record<string, string>> = {
  reminders: 'Nakijken wie een herinnering krijgt. Op werkdagen om 07:00 uur, niet op feestdagen.',
  'digest-at-once': 'Iedere vijf minuten: nieuws versturen aan wie het meteen wil weten.',
  'digest-at-once-of-day': 'Iedere avond om 23:45 uur: nieuws van die dag dat nog niet is gemaild, versturen aan wie het meteen wil weten. Vooral voor de demo-klok.',
  'digest-daily': 'Op werkdagen om 16:00 uur: één mail met het nieuws van de dag, aan wie daarvoor koos.',
  'digest-weekly': 'Op de eerste werkdag van de week: één mail met het nieuws van de week, aan wie daarvoor koos.',
  convocations: 'Iedere vijf minuten: wie bij een overleg komt of weggaat, krijgt de uitnodigingen of de afzeggingen.',
  'convocations-of-day': 'Iedere dag om 06:45 uur: uitnodigingen en afzeggingen voor zetels die die dag beginnen of eindigen.',
  'meeting-reminders': 'Op werkdagen om 07:00 uur: herinneren aan de vergadering van de volgende werkdag, en aan een agenda die nog niet rondging.',
  mandates: 'Vragen of een mandaat nog klopt, als een partij er een jaar geleden mee akkoord ging.',
  'queued-mails': 'Ieder uur: mails die bleven liggen doordat de mailserver weg was, nog eens versturen.',
  'tidy-sign-in': 'Verlopen sessies en links opruimen.',
  'group-terms': 'Iedere nacht: lidmaatschappen van een partijengroep die beginnen of eindigen, bijwerken.',
  'fold-action-tally': 'Ieder uur: de tellingen van acties samenvoegen, zodat overzichten snel blijven.',
  'search-terms': 'Iedere nacht: zoeken bijwerken voor wie een partijengroep of regio verliet.',
  'tidy-notifications': 'Oude meldingen opruimen.',
  'tidy-answers': 'Iedere nacht: antwoorden op herhaalde verzoeken weggooien. Die hoeven maar een dag te blijven.',
  'tidy-files': 'Iedere nacht: bestanden die nergens bij horen, na een dag weggooien.',
  'seal-history': 'Iedere minuut: nieuwe regels van het logboek verzegelen en het laatste nummer buiten de database bewaren.',
};
