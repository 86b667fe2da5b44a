/** The JSON of the editor, as the server keeps it: paragraphs, lists, bold, italic, breaks. */
export interface TextNode {
  type?: string;
  text?: string;
  content?: TextNode[];
  marks?: { type: string }[];
}

export const emptyText: TextNode = { type: 'doc', content: [{ type: 'paragraph' }] };

const kept = ['bold', 'italic'];

/** Without what the server leaves out, always in the same order of keys. */
function reduced({ type, text, marks, content }: TextNode): TextNode {
  const types = (marks ?? []).map((mark) => mark.type);
  const standing = kept.filter((mark) => types.includes(mark)).map((mark) => ({ type: mark }));
  return {
    type,
    ...(content && content.length > 0 ? { content: content.map(reduced) } : {}),
    ...(text === undefined ? {} : { text }),
    ...(standing.length > 0 ? { marks: standing } : {}),
  };
}

/** What is sent, and what two texts are compared by. */
export const textJson = (document: TextNode): string => JSON.stringify(reduced(document));

export const isSameText = (one: TextNode, other: TextNode): boolean => textJson(one) === textJson(other);

const lineOf = (content: readonly TextNode[] = []): string => content.map(({ type, text }) => (type === 'hardBreak' ? '\n' : (text ?? ''))).join('');

function linesOf(nodes: readonly TextNode[] = []): string[] {
  return nodes.flatMap((node) => (node.type === 'paragraph' ? [lineOf(node.content)] : linesOf(node.content)));
}

/** Without make-up, a line per paragraph: as the server reads it for client data. */
export const plainText = (document: TextNode): string => linesOf(document.content).join('\n');

/** Both, theirs first. */
export const joined = (theirs: TextNode, mine: TextNode): TextNode => ({ type: 'doc', content: [...(theirs.content ?? []), ...(mine.content ?? [])] });
