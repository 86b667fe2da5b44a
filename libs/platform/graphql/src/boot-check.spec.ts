import { buildSchema } from 'graphql';
import { assertEverythingSecured } from '@schakel/database';
import { Acts, Public, operationPolicies } from '@schakel/access';
import { assertEveryOperationGuarded } from './boot-check.js';

it('refuses to start with an operation that says nothing about who may use it', () => {
  operationPolicies.add('specGuarded', { kind: 'rows' });
  expect(() => assertEveryOperationGuarded(buildSchema('type Query { specGuarded: Int }'))).not.toThrow();
  expect(() => assertEveryOperationGuarded(buildSchema('type Query { specGuarded: Int } type Mutation { specOpen: Int }'))).toThrow('specOpen');
});

it('refuses to start with an act that no policy declares', () => {
  operationPolicies.add('specUnknownAct', { kind: 'act', act: 'spec.nobody-declared-this' });
  expect(() => assertEveryOperationGuarded(buildSchema('type Query { specUnknownAct: Int }'))).toThrow('spec.nobody-declared-this');
});

it('refuses two policies for one operation', () => {
  const target = {};
  const describe = { value: () => undefined };
  Public()(target, 'specTwice', describe);
  expect(() => Acts('spec.act')(target, 'specTwice', describe)).toThrow('specTwice');
});

it('refuses to start with an entity without predicate', () => {
  expect(() => assertEverythingSecured({ entityMetadatas: [{ name: 'Unsecured' }] } as never)).toThrow('Unsecured');
});
