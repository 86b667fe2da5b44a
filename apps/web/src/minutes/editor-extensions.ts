import StarterKit from '@tiptap/starter-kit';
import { ClientDataMarks } from './client-data-marks.js';

/** What minutes are made of (`MinutesDocument` on the server), and nothing else. */
export const editorExtensions = [
  StarterKit.configure({
    blockquote: false, code: false, codeBlock: false, heading: false, horizontalRule: false, link: false, strike: false, underline: false, dropcursor: false, gapcursor: false, trailingNode: false,
  }),
  ClientDataMarks,
];
