import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AxeResults } from 'axe-core';
import { simpleParser, type ParsedMail } from 'mailparser';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { unpackBrowser } from './packed-browser.mjs';

export type DemoRole =
  | 'member' | 'secretary' | 'chair' | 'national-coordinator' | 'ministry-vws' | 'ministry-jv' | 'region' | 'experience-expert' | 'administrator';

export const desk = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };
/** The narrowest window that must work: 1280 wide at 400 %. */
export const narrow = { width: 320, height: 700 };

/** Where the running Schakel is. */
export function address(): string {
  const url = process.env['SCHAKEL_URL'];
  if (!url) throw new Error('No running Schakel: run journeys with the configuration in test/e2e');
  return url;
}

/** The browser that comes with npm, or the one that CHROMIUM_PATH names. */
export async function openBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'];
  // Fields for a date speak the language of the browser itself, not that of the page.
  const language = { LANG: 'nl_NL.UTF-8', LANGUAGE: 'nl' };
  const own = process.env['CHROMIUM_PATH'];
  if (own) return chromium.launch({ executablePath: own, args, env: { ...process.env, ...language } });
  const { executablePath, folder } = await unpackBrowser();
  return chromium.launch({ executablePath, args, env: { ...process.env, ...language, TMPDIR: folder } });
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  close: () => Promise<void>;
}

/** A browser window of somebody who is not signed in; fails the spec on errors in the page. */
export async function visit(browser: Browser, viewport = desk): Promise<Visit> {
  const context = await browser.newContext({ viewport, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', baseURL: address() });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The browser itself reports each refused request; those are looked at in the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text());
  });
  return {
    page,
    context,
    close: async () => {
      await context.close();
      if (errors.length > 0) throw new Error(`Errors in the page: ${errors.join(' | ')}`);
    },
  };
}

export interface DemoAccount {
  role: DemoRole;
  name: string;
  email: string;
  password: string;
}

export const demoAccounts = async (): Promise<DemoAccount[]> =>
  (await (await fetch(`${address()}/auth/demo-accounts`)).json()) as DemoAccount[];

export async function demoAccount(role: DemoRole): Promise<DemoAccount> {
  const account = (await demoAccounts()).find((candidate) => candidate.role === role);
  if (!account) throw new Error(`No demo account for ${role}`);
  return account;
}

/** Fills in the form of the sign-in page, which must be open, and sends it. */
export async function sendSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
}

/** Somebody signed in, in a window of his own that shows nothing yet. The form is what sign-in.e2e-spec.ts is about: here it would only cost time. */
export async function visitAs(browser: Browser, role: DemoRole, viewport = desk): Promise<Visit> {
  const visited = await visit(browser, viewport);
  const { email, password } = await demoAccount(role);
  const answer = await visited.context.request.post('/auth/login', { data: { email, password } });
  if (answer.status() !== 204) throw new Error(`Signing in as ${role}: ${answer.status()} ${await answer.text()}`);
  return visited;
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds, in words; empty when there is nothing. Its own good practices for whole pages count too, unless only WCAG is asked for.
 * Frames are left out: the one that shows a mail runs no script, not even that of axe. In the page itself: @axe-core/playwright opens a second
 * page for every look, and reads axe twice.
 */
export async function accessibilityFindings(page: Page, rules: 'all' | 'the rules of WCAG alone' = 'all'): Promise<string[]> {
  // A colour on its way from one to another is not what anybody reads, nor a word that is still appearing. What turns without an end is left alone, and so is
  // the mark on what just changed: it fades in eight seconds, and begins again with each change.
  await page.evaluate('Promise.all(document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < 1_000).map((one) => one.finished.catch(() => undefined)))');
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(await axe);
  const options = { iframes: false, resultTypes: ['violations'], ...(rules === 'all' ? {} : { runOnly: { type: 'tag', values: wcag } }) };
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    `axe.run({ exclude: ['iframe'] }, ${JSON.stringify(options)}).then(({ violations }) => ({ violations }))`,
  );
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} (${violation.help})`));
}

/** True when the page is wider than the window: it would have to be scrolled sideways. */
export const isTooWide = (page: Page): Promise<boolean> => page.evaluate('document.documentElement.scrollWidth > window.innerWidth');

/** Waits until the page stands: its heading is there and nothing says that it is still loading. */
export async function isLoaded(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('Bezig met laden…').first().waitFor({ state: 'hidden' });
}

/** Opens an address and waits until the page stands. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await isLoaded(page);
}

/** What axe finds, and whether the page is wider than its window; empty when all is well. */
export async function shortcomings(page: Page): Promise<string[]> {
  const findings = await accessibilityFindings(page);
  return (await isTooWide(page)) ? [...findings, `wider than the window at ${page.url()}`] : findings;
}

/** From now on the SMTP server answers every message with that code; null: it takes them again. */
export async function refuseMails(code: number | null): Promise<void> {
  const file = path.join(process.env['SCHAKEL_MAILS'] ?? '', 'refusal');
  await (code === null ? rm(file, { force: true }) : writeFile(file, String(code)));
}

/** Every mail that arrived at the SMTP server, oldest first. */
export async function arrivedMails(): Promise<ParsedMail[]> {
  const folder = process.env['SCHAKEL_MAILS'] ?? '';
  const files = (await readdir(folder)).filter((file) => file.endsWith('.eml')).sort();
  return Promise.all(files.map(async (file) => simpleParser(await readFile(path.join(folder, file)))));
}

const isFor = (recipient: string) => (mail: ParsedMail): boolean =>
  [mail.to].flat().some((to) => to?.value.some(({ address: addressed }) => addressed === recipient));

/** Mails that arrived at the SMTP server for an address, oldest first; waits until there are `count`. */
export async function mailsTo(recipient: string, count = 1): Promise<ParsedMail[]> {
  for (let attempt = 0; ; attempt += 1) {
    const found = (await arrivedMails()).filter(isFor(recipient));
    if (found.length >= count || attempt > 100) return found;
    await pause(200);
  }
}
