import { inputPipe } from '@schakel/graphql';
import { ActionItemOrder, ActionItemsArgs } from './action-register.inputs.js';

// The web app's router writes a list, and a text that could be read as something else, as JSON; others repeat the name.
function plain(value: string): string[] {
  if (!/^[["]/.test(value)) return [value];
  try {
    const parsed: unknown = JSON.parse(value);
    return (Array.isArray(parsed) ? parsed : [parsed]).map(String);
  } catch {
    return [value];
  }
}

const asBoolean = (value: string | undefined): boolean | string | undefined => (value === 'true' ? true : value === 'false' ? false : value);

/** The register's filter and order from the query string of its page: the names of the GraphQL filter; lists repeated or as JSON. Errors: INVALID. */
export async function registerFromAddress(query: URLSearchParams): Promise<ActionItemsArgs> {
  const one = (name: string): string | undefined => {
    const value = query.get(name) || undefined;
    return value?.startsWith('"') ? plain(value)[0] : value;
  };
  const many = (name: string): string[] => query.getAll(name).filter((value) => value !== '').flatMap(plain);
  const filter = {
    text: one('text'), bodyCodes: many('bodyCodes'), party: one('party'), standings: many('standings'), states: many('states'),
    fundingSystems: many('fundingSystems'), due: one('due'),
    onlyOpen: asBoolean(one('onlyOpen')), withoutLead: asBoolean(one('withoutLead')), nobodyReachable: asBoolean(one('nobodyReachable')),
  };
  return (await inputPipe().transform({ filter, order: one('order') ?? ActionItemOrder.NUMBER, first: 50 }, { type: 'query', metatype: ActionItemsArgs })) as ActionItemsArgs;
}
