import type { Command } from '../command.js';

const settings = [
  ['DATABASE_URL', 'inlog van de dienst op uw PostgreSQL; zonder start de ingebouwde'],
  ['DATABASE_ADMIN_URL', 'inlog van de eigenaar: voor migrate en seed'],
  ['REDIS_URL', 'wachtrij op Redis; zonder staat die in PostgreSQL'],
  ['SMTP_URL, MAIL_FROM', 'mailserver en afzender; zonder bewaart Schakel de mails'],
  ['PUBLIC_URL', 'adres waarop anderen Schakel openen'],
  ['PORT', 'poort van Schakel (3000)'],
  ['METRICS_PORT', 'poort van de meetwaarden; de worker neemt de volgende'],
  ['METRICS_HOST', 'adres waarop die te lezen zijn (127.0.0.1)'],
  ['DATA_DIR', 'map voor de gegevens (.data)'],
  ['DEMO', '1 of 0; staat aan zonder DATABASE_URL en PUBLIC_URL'],
  ['GRAPHQL_EXPLORER', '1 opent de GraphQL-verkenner'],
] as const;

const table = (rows: readonly (readonly [string, string])[]): string => rows.map(([left, right]) => `  ${left.padEnd(20)}${right}`).join('\n');

/** The commands there are, and the settings they read. */
export const helpCommand = (commands: () => readonly Command[]): Command => ({
  name: 'help',
  summary: 'deze uitleg',
  async run() {
    const known = commands().map(({ name, summary }) => [name, summary] as const);
    process.stdout.write(`Schakel: wie beloofde wat, aan welke tafel, voor wanneer.\n\nGebruik: npx schakel <opdracht>\n\n${table(known)}\n\nInstellingen (omgevingsvariabelen)\n\n${table(settings)}\n`);
  },
});
