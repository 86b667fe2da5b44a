import { list, type List, type ListItem, type Paragraph, type Run } from '@schakel/print';
import type { MinutesBlock, MinutesDocument, MinutesInline, MinutesListItem, MinutesParagraph } from './minutes-document.js';

function runOf(part: MinutesInline): Run {
  if (part.type === 'hardBreak') return { text: '\n' };
  const marks = new Set(part.marks?.map(({ type }) => type));
  return { text: part.text, isBold: marks.has('bold'), isItalic: marks.has('italic') };
}

const runsOf = ({ content = [] }: MinutesParagraph): Run[] => content.map(runOf);

const isParagraph = (block: MinutesBlock): block is MinutesParagraph => block.type === 'paragraph';

/** Paragraphs of one item stand under each other in it. */
function itemOf({ content }: MinutesListItem): ListItem {
  const paragraphs = content.filter(isParagraph).map(runsOf).filter((runs) => runs.length > 0);
  const runs = paragraphs.flatMap((some, place) => (place > 0 ? [{ text: '\n' }, ...some] : some));
  return { runs, inner: content.flatMap((block) => (isParagraph(block) ? [] : [listOf(block)])) };
}

const listOf = ({ type, content }: Exclude<MinutesBlock, MinutesParagraph>): List => list(content.map(itemOf), type === 'orderedList');

/** What was written of an item; empty lines are left out. */
export const documentInPrint = ({ content }: MinutesDocument): (Paragraph | List)[] =>
  content.flatMap((block): (Paragraph | List)[] => {
    if (!isParagraph(block)) return [listOf(block)];
    return block.content ? [{ kind: 'paragraph', runs: runsOf(block), isQuiet: false }] : [];
  });
