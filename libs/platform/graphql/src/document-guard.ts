import { GraphQLError, Kind, type OperationDefinitionNode, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';
import { rootFieldsOf } from './root-fields.js';

/** Limits on one document. Depth 15 and 400 fields hold every screen of the web app with room. */
export const documentLimits = { depth: 15, fields: 400, aliases: 15, rootFields: 10, directives: 10, repeats: 20, fragments: 100 };

class Counter {
  fields = 0;
  aliases = 0;
  directives = 0;
  fragments = 0;
}

class TooLarge extends Error {}

/**
 * One walk over the operation with fragments expanded, ended at the first limit, so that a bomb of nested fragments stops early.
 * Fragments count too: a few that spread each other have millions of paths without a single field.
 * (graphql-armor and graphql-depth-limit leave alias and duplicate floods of __typename open.)
 */
export const documentGuard: ValidationRule = (context: ValidationContext) => ({
  OperationDefinition(operation: OperationDefinitionNode) {
    const message = refusal(context, operation);
    if (message) context.reportError(new GraphQLError(message, { extensions: { code: 'INVALID', rule: 'DOCUMENT_LIMITS' } }));
  },
});

function refusal(context: ValidationContext, operation: OperationDefinitionNode): string | null {
  if (operation.operation === 'subscription') return 'Schakel kent geen abonnementen.';
  try {
    walk(context, new Counter(), operation.selectionSet, 1, true, []);
    const isOne = rootFieldsOf(operation.selectionSet, (name) => context.getFragment(name)).length === 1;
    return operation.operation === 'mutation' && !isOne ? 'Eén verzoek kan één wijziging doen.' : null;
  } catch (error) {
    if (error instanceof TooLarge) return 'Dit verzoek is te groot.';
    throw error;
  }
}

function walk(context: ValidationContext, counter: Counter, set: SelectionSetNode, depth: number, isRoot: boolean, path: string[]): void {
  stopIf(depth > documentLimits.depth);
  const keys = new Map<string, number>();
  for (const selection of set.selections) {
    counter.directives += selection.directives?.length ?? 0;
    stopIf(counter.directives > documentLimits.directives);
    if (selection.kind === Kind.FIELD) {
      counter.fields += 1;
      counter.aliases += selection.alias ? 1 : 0;
      const key = selection.alias?.value ?? selection.name.value;
      keys.set(key, (keys.get(key) ?? 0) + 1);
      stopIf(counter.fields > documentLimits.fields || counter.aliases > documentLimits.aliases);
      stopIf((keys.get(key) ?? 0) > documentLimits.repeats || (isRoot && keys.size > documentLimits.rootFields));
      if (selection.selectionSet) walk(context, counter, selection.selectionSet, depth + 1, false, path);
      continue;
    }
    counter.fragments += 1;
    stopIf(counter.fragments > documentLimits.fragments);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      walk(context, counter, selection.selectionSet, depth + 1, isRoot, path);
    } else {
      const fragment = context.getFragment(selection.name.value);
      if (fragment && !path.includes(selection.name.value)) walk(context, counter, fragment.selectionSet, depth + 1, isRoot, [...path, selection.name.value]);
    }
  }
}

function stopIf(isTooLarge: boolean): void {
  if (isTooLarge) throw new TooLarge();
}
