import type { Finding } from './steps.js';

/** Prints findings as a list in words; a bad one makes the exit code 1. */
export function printFindings(title: string, findings: readonly Finding[]): void {
  process.stdout.write(`\n${title}\n`);
  const width = Math.max(...findings.map(({ name }) => name.length), 18) + 2;
  for (const { name, isGood, words } of findings) process.stdout.write(`  ${isGood ? 'goed' : 'FOUT'}  ${name.padEnd(width)}${words}\n`);
  if (findings.some(({ isGood }) => !isGood)) process.exitCode = 1;
}
