import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

type FragmentByName = (name: string) => FragmentDefinitionNode | null | undefined;

/** Names of the root fields of an operation, also of those in fragments: what is guarded per field must not hide in one. */
export function rootFieldsOf(set: SelectionSetNode, fragment: FragmentByName, seen: readonly string[] = []): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFieldsOf(selection.selectionSet, fragment, seen);
    const name = selection.name.value;
    const found = seen.includes(name) ? null : fragment(name);
    return found ? rootFieldsOf(found.selectionSet, fragment, [...seen, name]) : [];
  });
}
