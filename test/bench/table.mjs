const digits = (number, places = 0) => (number === undefined || number === null ? '–' : number.toFixed(places));

const cells = ({ name, product, floor, share, p99Ratio, statements, trips, residentMb, goal }) => [
  name, digits(product.perSecond), digits(floor.perSecond), digits(share, 2), goal?.share ? `≥ ${goal.share}` : '–', digits(product.p50, 1), digits(product.p99, 1), digits(floor.p50, 1), digits(floor.p99, 1),
  digits(p99Ratio, 1), goal?.p99 ? `≤ ${goal.p99}` : '–', digits(product.cpuMs, 2), digits(floor.cpuMs, 2), digits(statements), digits(trips), residentMb ? `${residentMb} MB` : '–', String(product.failed + floor.failed),
];

const heads = ['row', '/s', 'floor /s', 'share', 'goal', 'p50 ms', 'p99 ms', 'floor p50', 'floor p99', 'p99 ×', 'goal', 'cpu ms', 'floor cpu', 'SQL', 'trips', 'RSS', 'failed'];

/** The figures as a table, and those that are no share as lines below it. */
export function printTable(results, settings) {
  const compared = results.filter((result) => result.product);
  const table = [heads, ...compared.map(cells)];
  const widths = heads.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const lines = table.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  '));
  process.stdout.write(`\n${settings.actions} actions, ${settings.connections} connections, ${settings.rounds} × ${settings.seconds} s by turns\n\n`);
  if (compared.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  for (const { name, lines: said } of results.filter((result) => result.lines)) process.stdout.write(`\n${name}\n${said.map((line) => `  ${line}`).join('\n')}\n`);
}
