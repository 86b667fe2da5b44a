import { buildSchema, parse, validate } from 'graphql';
import { documentGuard, documentLimits } from './document-guard.js';

const schema = buildSchema('type Query { node: Node } type Node { id: ID node: Node list: [Node] } type Mutation { a: Int b: Int }');

const refusals = (document: string): string[] => validate(schema, parse(document), [documentGuard]).map((error) => error.message);

const nested = (depth: number): string => `{ ${'node { '.repeat(depth - 1)} id ${'}'.repeat(depth - 1)} }`;

it('lets a document through that stays within the limits', () => {
  expect(refusals(nested(documentLimits.depth))).toEqual([]);
});

it.each([
  ['too deep', nested(documentLimits.depth + 1)],
  ['too many aliases', `{ ${Array.from({ length: documentLimits.aliases + 1 }, (_, index) => `a${index}: __typename`).join(' ')} }`],
  ['one field too often', `{ node { ${'id '.repeat(documentLimits.repeats + 1)} } }`],
  ['too many directives', `{ node { id ${'@include(if: true) '.repeat(documentLimits.directives + 1)} } }`],
  ['too many fields', `{ ${Array.from({ length: 15 }, (_, index) => `a${index}: node { ${'id list { id } '.repeat(14)} }`).join(' ')} }`],
])('refuses a document with %s', (_what, document) => {
  expect(refusals(document)).toEqual(['Dit verzoek is te groot.']);
});

it('ends quickly on fragments that double at each step', () => {
  const steps = 40;
  const bomb = Array.from({ length: steps }, (_, step) => `fragment f${step} on Node { node { ...f${step + 1} } list { ...f${step + 1} } }`).join(' ');
  const startedAt = performance.now();
  expect(refusals(`{ node { ...f0 } } ${bomb} fragment f${steps} on Node { id }`)).toEqual(['Dit verzoek is te groot.']);
  expect(performance.now() - startedAt).toBeLessThan(500);
});

it('takes one mutation at a time', () => {
  expect(refusals('mutation { a b }')).toEqual(['Eén verzoek kan één wijziging doen.']);
  expect(refusals('mutation { a }')).toEqual([]);
});
