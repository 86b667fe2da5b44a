import { invalid } from '@schakel/kernel';
import { TextProfile, describeFindings, findClientData, isBlocked } from '@schakel/privacy';

/** How a piece of text stands out. */
export interface MinutesMark {
  type: 'bold' | 'italic';
}

export type MinutesInline = { type: 'text'; text: string; marks?: MinutesMark[] } | { type: 'hardBreak' };
export interface MinutesParagraph {
  type: 'paragraph';
  content?: MinutesInline[];
}
export interface MinutesListItem {
  type: 'listItem';
  content: MinutesBlock[];
}
export type MinutesBlock = MinutesParagraph | { type: 'bulletList' | 'orderedList'; content: MinutesListItem[] };

/** What a section holds: the JSON of the editor (tiptap), and of that only this. */
export interface MinutesDocument {
  type: 'doc';
  content: MinutesBlock[];
}

/** Greatest size of one section: characters of text, of its JSON, parts, and lists within lists. */
export const minutesLimits = { text: 20_000, json: 60_000, parts: 4_000, depth: 6 } as const;

export const emptyDocument: MinutesDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

const field = 'document';
const unreadable = (): Error => invalid({ field, message: 'Deze tekst kan Schakel niet lezen. Plak de tekst zonder opmaak.' });
const tooLong = (): Error => invalid({ field, message: `Een onderdeel van het verslag is ten hoogste ${minutesLimits.text} tekens. Kort de tekst in, of zet een deel bij een ander punt.` });

// As typedText: control characters, marks that turn the direction of text, half a character.
const hidden = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;

type Node = Readonly<Record<string, unknown>>;

/** Builds the document anew from what it knows, so that nothing else gets in with it. */
class Reader {
  private parts = 0;

  document(value: unknown): MinutesDocument {
    const node = this.node(value, 'doc');
    const content = this.children(node).map((child) => this.block(child, 0));
    return content.length > 0 ? { type: 'doc', content } : emptyDocument;
  }

  private node(value: unknown, ...types: string[]): Node {
    this.parts += 1;
    const node = (value ?? {}) as Node;
    if (this.parts > minutesLimits.parts) throw tooLong();
    if (typeof value !== 'object' || !types.includes(String(node['type']))) throw unreadable();
    return node;
  }

  private children({ content }: Node): readonly unknown[] {
    if (content === undefined) return [];
    if (!Array.isArray(content)) throw unreadable();
    return content;
  }

  private block(value: unknown, depth: number): MinutesBlock {
    if (depth > minutesLimits.depth) throw invalid({ field, message: `Een lijst heeft ten hoogste ${minutesLimits.depth} niveaus.` });
    const node = this.node(value, 'paragraph', 'bulletList', 'orderedList');
    if (node['type'] === 'paragraph') {
      const content = this.children(node).flatMap((child) => this.inline(child));
      return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
    }
    const content = this.children(node).map((child) => this.item(child, depth + 1));
    if (content.length === 0) return { type: 'paragraph' };
    return { type: node['type'] as 'bulletList' | 'orderedList', content };
  }

  private item(value: unknown, depth: number): MinutesListItem {
    const content = this.children(this.node(value, 'listItem')).map((child) => this.block(child, depth));
    return { type: 'listItem', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
  }

  private inline(value: unknown): MinutesInline[] {
    const node = this.node(value, 'text', 'hardBreak');
    if (node['type'] === 'hardBreak') return [{ type: 'hardBreak' }];
    if (typeof node['text'] !== 'string') throw unreadable();
    const text = node['text'].replace(hidden, (sign) => (sign === '\t' || sign === '\n' ? ' ' : ''));
    const marks = this.marks(node['marks']);
    if (text === '') return [];
    return [marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }];
  }

  private marks(value: unknown): MinutesMark[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw unreadable();
    const types = value.map((mark) => (mark as Node | null)?.['type']);
    return (['bold', 'italic'] as const).filter((type) => types.includes(type)).map((type) => ({ type }));
  }
}

/** Do they say the same? The database keeps no order of keys. */
export const isSameDocument = (one: MinutesDocument, other: MinutesDocument): boolean => JSON.stringify(new Reader().document(one)) === JSON.stringify(new Reader().document(other));

const lineOf = (content: readonly MinutesInline[] = []): string => content.map((part) => (part.type === 'text' ? part.text : '\n')).join('');

function linesOf(blocks: readonly MinutesBlock[]): string[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [lineOf(block.content)] : block.content.flatMap((item) => linesOf(item.content))));
}

/** A document without make-up: a line per paragraph, list item or break. */
export const textOf = (document: MinutesDocument): string => linesOf(document.content).join('\n');

function parsed(json: string): unknown {
  if (json.length > minutesLimits.json) throw tooLong();
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw unreadable();
  }
}

/** What a writer sent, cleaned, with its text. Errors: INVALID `document`, also for client data (rule 9), before anything is stored. */
export function readDocument(json: string): { document: MinutesDocument; text: string } {
  const document = new Reader().document(parsed(json));
  const text = textOf(document);
  if (text.length > minutesLimits.text) throw tooLong();
  const findings = findClientData(text, TextProfile.MINUTES);
  if (isBlocked(findings)) throw invalid({ field, message: describeFindings(findings) });
  return { document, text };
}
