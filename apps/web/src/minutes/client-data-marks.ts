import { TextProfile, findClientData, type Finding } from '@schakel/privacy';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** The text as the server reads it, a line per paragraph or break; with the place in the editor of each character. */
function readText(document: Node): { text: string; places: number[] } {
  let text = '';
  const places: number[] = [];
  const add = (signs: string, at: (index: number) => number) => {
    for (let index = 0; index < signs.length; index += 1) places.push(at(index));
    text += signs;
  };
  document.descendants((node, position) => {
    if (node.isTextblock && text !== '') add('\n', () => position);
    if (node.isText) add(node.text ?? '', (index) => position + index);
    if (node.type.name === 'hardBreak') add('\n', () => position);
  });
  return { text, places };
}

function decorationOf({ start, end, severity, message }: Finding, places: readonly number[]): Decoration[] {
  const from = places[start];
  const to = places[end - 1];
  if (from === undefined || to === undefined) return [];
  return [Decoration.inline(from, to + 1, { class: severity === 'BLOCK' ? 'minutes__blocked' : 'minutes__warned', title: message })];
}

function decorations(document: Node): DecorationSet {
  const { text, places } = readText(document);
  return DecorationSet.create(document, findClientData(text, TextProfile.MINUTES).flatMap((finding) => decorationOf(finding, places)));
}

const key = new PluginKey<DecorationSet>('client data');

/** Marks client data as it is typed (rule 9): the same check as on the server, which refuses it. */
export const ClientDataMarks = Extension.create({
  name: 'clientDataMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => decorations(doc),
        apply: (transaction, before) => (transaction.docChanged ? decorations(transaction.doc) : before),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});
