const meanings: readonly [pattern: RegExp, words: string][] = [
  [/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ESOCKET/, 'De server aan de andere kant is niet bereikbaar. Kijk of hij aanstaat en of het adres klopt.'],
  [/ETIMEDOUT|timeout|timed out/i, 'De server aan de andere kant gaf geen antwoord.'],
  [/ECONNRESET|EPIPE|closed unexpectedly|hang up|connection (?:was )?lost/i, 'De verbinding is verbroken terwijl Schakel bezig was.'],
  [/\b(?:535|530|534)\b|EAUTH|Invalid login/, 'De mailserver neemt de inlog van Schakel niet aan. Controleer SMTP_URL.'],
  [/\b(?:4[25]\d)\b.*|Too busy|Greylist/i, 'De mailserver is te druk of vraagt om het later nog eens te proberen.'],
  [/certificate|self.signed|TLS|SSL/i, 'De beveiligde verbinding met de mailserver lukt niet. Controleer zijn certificaat.'],
  [/MAIL FROM|sender/i, 'De mailserver neemt de afzender niet aan. Controleer MAIL_FROM.'],
  [/No handler/, 'De worker die draait kent dit werk niet. Draait hij in dezelfde versie als de rest?'],
  [/worker died/i, 'De worker stopte telkens terwijl hij hieraan bezig was.'],
  [/persons could not be told/, 'Niet iedereen kon een herinnering krijgen. Schakel probeert het opnieuw bij wie het niet lukte.'],
  [/statement timeout|deadlock|canceling statement/i, 'De database was te druk.'],
];

/** What a technical line means for who looks after Schakel. */
export const reasonInWords = (technical: string): string =>
  meanings.find(([pattern]) => pattern.test(technical))?.[1] ?? 'Er ging iets mis in Schakel zelf. Geef de technische regel door aan de makers.';
