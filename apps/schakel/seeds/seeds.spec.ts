import { existsSync, readFileSync } from 'node:fs';
import { exampleSeed, reportSeed } from './index.js';
import type { SeedAction, SeedActionParty, SeedProvenance, SeedRegion } from './index.js';

/** The report lies beside the clone where the product was made; elsewhere its words cannot be compared. */
const reportFile = new URL('../../../../shared/source/003_c024c41e83c5186a.txt', import.meta.url);

const { organisations, groups, regions, bodies, seats, functions, meetings, decisions, recommendations, actions, learnings } = reportSeed;
const allSeats = [...seats, ...exampleSeed.seats];
const allFunctions = [...functions, ...exampleSeed.functions];
const allMeetings = [...meetings, ...exampleSeed.meetings];
const allActions: readonly SeedAction[] = [...actions, ...exampleSeed.actions];
const allParties = allActions.flatMap((action) => action.parties);

const keysOf = (records: readonly { readonly key: string }[]): Set<string> => new Set(records.map((record) => record.key));
const kinds = {
  organisations, groups, regions, bodies, meetings: allMeetings, decisions, recommendations, learnings,
  providers: regions.flatMap((region) => region.providers),
  seats: allSeats, functions: allFunctions, actions: allActions, parties: allParties,
  persons: exampleSeed.persons, affiliations: exampleSeed.affiliations, memberships: exampleSeed.memberships,
  updates: exampleSeed.updates, comments: exampleSeed.comments, dueRequests: exampleSeed.dueRequests,
};

/** Every string in a value, with the path that leads to it. */
const stringsIn = (value: unknown, path: string): [path: string, text: string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => stringsIn(inner, `${path}.${name}`));
};
const everyString = stringsIn({ reportSeed, exampleSeed }, 'seed');

const given = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined);
const strangers = (references: readonly (string | undefined)[], known: readonly { readonly key: string }[]): string[] => {
  const keys = keysOf(known);
  return given(references).filter((reference) => !keys.has(reference));
};
const targets = (name: 'organisation' | 'group' | 'body'): string[] =>
  allParties.flatMap(({ target }) => Object.entries(target).filter(([kind]) => kind === name).map(([, key]) => key));

describe('keys', () => {
  it.each(Object.entries(kinds))('%s have unique keys', (_kind, records) => {
    expect(records.length).toBeGreaterThan(0);
    expect(keysOf(records).size).toBe(records.length);
  });

  it.each([['organisations', organisations], ['groups', groups], ['regions', regions]])('%s have unique addresses', (_kind, records) => {
    const slugs = records.map((record) => record.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug))).toEqual([]);
  });

  it('numbers and codes are the keys', () => {
    expect(bodies.filter(({ key, code }) => key !== code)).toEqual([]);
    expect([...allMeetings, ...decisions, ...learnings, ...allActions].filter(({ key, number }) => key !== number)).toEqual([]);
  });

  it('a slug of a party means one thing, since the register filters on it', () => {
    const addresses = [...organisations, ...groups].map(({ slug }) => slug).concat(bodies.map(({ code }) => code));
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('references', () => {
  const { persons, affiliations, memberships, updates, comments, dueRequests } = exampleSeed;
  it('to organisations, groups and regions', () => {
    const named = [...kinds.providers, ...allSeats, ...allFunctions, ...affiliations].map(({ organisation }) => organisation);
    expect(strangers([...named, ...groups.flatMap(({ members }) => members), ...targets('organisation')], organisations)).toEqual([]);
    expect(strangers(targets('group'), groups)).toEqual([]);
    expect(strangers([...bodies, ...affiliations].map(({ region }) => region), regions)).toEqual([]);
  });

  it('to bodies', () => {
    const between = bodies.flatMap(({ above, formedFrom, successor }) => [above, formedFrom, successor]);
    const owners = [...allSeats, ...allFunctions, ...allMeetings, ...decisions, ...recommendations, ...learnings, ...allActions].map(({ body }) => body);
    const mentioned = recommendations.flatMap(({ alsoConcerns }) => alsoConcerns);
    expect(strangers([...between, ...owners, ...mentioned, ...targets('body'), ...allParties.map(({ onBehalfOf }) => onBehalfOf)], bodies)).toEqual([]);
  });

  it('to actions, decisions and parties', () => {
    expect(strangers([...allActions.flatMap(({ requires }) => requires), ...[...updates, ...comments, ...dueRequests].map(({ action }) => action)], allActions)).toEqual([]);
    expect(strangers(allActions.map(({ origin }) => origin?.decision), decisions)).toEqual([]);
    expect(strangers(decisions.map(({ meeting }) => meeting), meetings)).toEqual([]);
    expect(strangers(updates.map(({ party }) => party), allParties)).toEqual([]);
    expect(updates.filter(({ party, action }) => !party.startsWith(`${action}/`))).toEqual([]);
    expect(strangers(comments.map(({ replyTo }) => replyTo), comments)).toEqual([]);
  });

  it('to persons and seats', () => {
    const people = [
      ...[...affiliations, ...memberships, ...allFunctions].map(({ person }) => person),
      ...[...updates, ...comments, ...dueRequests].map(({ author }) => author),
      ...exampleSeed.actions.map(({ createdBy }) => createdBy), ...allParties.map(({ contact }) => contact),
    ];
    expect(strangers(people, persons)).toEqual([]);
    expect(strangers(memberships.map(({ seat }) => seat), allSeats)).toEqual([]);
  });
});

const item = (number: string): SeedAction => {
  const found = actions.find((action) => action.number === number);
  if (!found) throw new Error(`Bijlage 2 has no item ${number}`);
  return found;
};
const shortly = ({ role, target }: SeedActionParty): string => `${role} ${Object.values(target).join()}`;

describe('Bijlage 2', () => {
  it('has its twelve items, with their numbers and words', () => {
    expect(actions.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6a', '6b', '6c', '7', '8', '9', '10']);
    expect(actions.filter(({ sourceText, sourceActor }) => !sourceText || !sourceActor)).toEqual([]);
  });

  it('names no trekker', () => {
    expect(actions.flatMap(({ parties }) => parties).filter(({ role }) => role === 'LEAD')).toEqual([]);
  });

  it('has owner bodies, all of them an assumption', () => {
    expect(actions.map(({ body }) => body).join(' ')).toBe('WB WB WB WB WB SO SO SO SO SO SO WIM');
    expect(actions.filter(({ assumptions }) => !assumptions.some(({ field }) => field === 'body'))).toEqual([]);
  });

  it('has one date, one yearly item and one condition', () => {
    expect(actions.filter(({ due }) => due.on !== undefined).map(({ number }) => number)).toEqual(['6a']);
    expect(item('6a').due).toMatchObject({ kind: 'PERIOD', on: '2022-03-31' });
    expect(actions.filter(({ due }) => due.kind === 'YEARLY').map(({ number }) => number)).toEqual(['4']);
    expect(actions.filter(({ condition }) => condition).map(({ number, state }) => [number, state])).toEqual([['5', 'SLEEPING']]);
  });

  it('chains 6a, 6b and 6c, and 6a waits for a body that ended', () => {
    expect(actions.flatMap(({ number, requires }) => requires.map((first) => `${first} → ${number}`))).toEqual(['6a → 6b', '6b → 6c']);
    expect([item('6a'), item('6b'), item('6c')].map(({ state }) => state)).toEqual(['OPEN', 'WAITING', 'WAITING']);
    expect(item('6a').parties[0]?.target).toEqual({ body: 'PT' });
    expect(bodies.find(({ code }) => code === 'PT')?.endedOn).toBe('2022-04-01');
  });

  it('says who does what with whom, and in whose name', () => {
    expect(item('2').parties.map(shortly)).toEqual(['EXECUTOR branches', 'COUNTERPART ciz', 'COUNTERPART zorgkantoren', 'COUNTERPART nza']);
    expect(item('10').parties.map(shortly)).toEqual(['EXECUTOR zorg-en-veiligheidshuizen', 'CONSULTED levensloopaanbieders']);
    expect(item('10').themes.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(item('6b').parties).toMatchObject([{ target: { organisation: 'nederlandse-ggz' }, onBehalfOf: 'SO' }]);
  });
});

describe('regions', () => {
  const coordinators = ({ providers }: SeedRegion): number => providers.filter(({ role }) => role === 'COORDINATING').length;

  it('are eleven, no two on one tile, each with a coordinator and a learning network', () => {
    expect(regions).toHaveLength(11);
    expect(new Set(regions.map(({ column, row }) => `${column},${row}`)).size).toBe(11);
    expect(regions.filter((region) => coordinators(region) !== 1).map(({ slug }) => slug)).toEqual(['noord-holland']);
    expect(bodies.filter(({ region }) => region).map(({ region, provenance }) => [region, provenance.kind])).toEqual(
      regions.map(({ key }) => [key, 'ASSUMPTION']),
    );
  });
});

describe('words', () => {
  it('keep the spelling of the scan inside quotes', () => {
    const literal = /\.(?:sourceText|sourceActor|quote|namedAs)$/u;
    expect(everyString.filter(([path, text]) => !literal.test(path) && /levenslooppa|ncclude|niet-cli[ea]nt/iu.test(text))).toEqual([]);
  });

  it('fit', () => {
    expect(everyString.filter(([, text]) => text.length > 4000 || text.trim() !== text || text === '')).toEqual([]);
    expect(everyString.filter(([path, text]) => path.endsWith('.title') && text.length > 200)).toEqual([]);
  });

  it('carry their place', () => {
    const provenances = Object.values(reportSeed).flatMap((records: readonly { readonly provenance: SeedProvenance }[]) => records);
    expect(provenances.filter(({ provenance }) => provenance.kind === 'EXAMPLE' || !provenance.place)).toEqual([]);
  });
});

/** Words only: marks of the transcription (tags, bold, note numbers) and line breaks are no part of them. */
const wordsOf = (text: string): string =>
  text.replace(/<[^>]*>/gu, ' ').replace(/\*\*|[¹²³⁴-⁹]/gu, '').replace(/\s+/gu, ' ');

/** The rows of the two tables, cell by cell. */
const cellsOf = (scan: string): string[][] =>
  scan.split('\n').filter((line) => line.includes('\t')).map((line) => line.split('\t').map((cell) => wordsOf(cell).trim()));

/** What is left of a cell of Bijlage 1 when these words are taken out; a word that is not there is shown. */
const remainder = (cell: string, words: readonly string[]): string => {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const left = longestFirst.reduce((text, word) => (text.includes(word) ? text.replace(word, '') : `${text} [${word}?]`), cell);
  return left.replace(/i\.s\.m\.|\ben\b|[,()]/gu, ' ').trim();
};
const names = new Map(organisations.map(({ key, name }) => [key, name]));
const cellWords = ({ providers }: SeedRegion, isCoordinating: boolean): string[] =>
  providers
    .filter(({ role }) => (role === 'COORDINATING') === isCoordinating)
    .flatMap(({ organisation, namedAs, areaNote }) => given([namedAs ?? names.get(organisation), areaNote]));

if (existsSync(reportFile)) {
  const scan = readFileSync(reportFile, 'utf8');
  const report = wordsOf(scan);

  describe('the report', () => {
    it('has every quote in these words', () => {
      const quoted = everyString.filter(([path]) => /\.(?:quote|sourceText|sourceActor|namedAs|endCondition|condition)$|parties\.\d+\.note$/u.test(path));
      expect(quoted.length).toBeGreaterThan(150);
      expect(quoted.filter(([, text]) => !report.includes(wordsOf(text)))).toEqual([]);
      const cadences = everyString.filter(([path]) => path.endsWith('.cadenceText'));
      expect(cadences.filter(([, text]) => !report.toLowerCase().includes(text))).toEqual([]);
    });

    it('has every row of Bijlage 1, and no provider more', () => {
      const cells = new Map(cellsOf(scan).map(([name, ...rest]) => [name, rest]));
      const left = regions.map((region) => {
        const [coordinating, executing] = cells.get(region.name) ?? [];
        return [remainder(coordinating ?? '', cellWords(region, true)), remainder(executing ?? '', cellWords(region, false))];
      });
      expect(left).toEqual(regions.map(() => ['', '']));
    });

    it('has every cell of Bijlage 2 as it is quoted', () => {
      const rows = actions.map(({ number, sourceText, sourceActor }) => [number, sourceText, sourceActor]);
      const numbers = new Set(actions.map(({ number }) => number));
      expect(rows).toEqual(cellsOf(scan).filter(([number]) => numbers.has(number ?? '')));
    });
  });
}
