import { TextProfile, findClientData, isBlocked } from '@schakel/privacy';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { Paragraph } from '../components/paragraph.js';
import { m } from '../paraglide/messages.js';
import { editorExtensions } from './editor-extensions.js';
import { cleanPaste } from './paste.js';
import { plainText, type TextNode } from './minutes-text.js';
import type { SectionWriter, Writing } from './section-writer.js';

interface SectionEditorProps {
  writer: SectionWriter;
  writing: Writing;
  isReading: boolean;
  labelledBy: string;
  /** Counts the notes that were asked for: each opens a line that stands out. */
  notes: number;
}

const attributes = (labelledBy: string, isReading: boolean): Record<string, string> => ({
  role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelledBy, 'aria-readonly': String(isReading), class: 'minutes__text', spellcheck: 'true', lang: 'nl', tabindex: '0',
});

/** What was replaced from outside (somebody else's text, a choice after a conflict) comes into the editor. */
function useReplaced(editor: Editor | null, { document, replaced }: Writing) {
  const shown = useRef(replaced);
  useEffect(() => {
    if (!editor || shown.current === replaced) return;
    shown.current = replaced;
    editor.commands.setContent(document, { emitUpdate: false });
  }, [editor, document, replaced]);
}

function useNotes(editor: Editor | null, notes: number) {
  const shown = useRef(notes);
  useEffect(() => {
    if (!editor?.isEditable || shown.current === notes) return;
    shown.current = notes;
    const start = { type: 'text', text: `${m.minutes_kind_note()}: `, marks: [{ type: 'bold' }] };
    editor.chain().focus('end').insertContent({ type: 'paragraph', content: [start] }).focus('end').unsetBold().run();
  }, [editor, notes]);
}

/** Names and dates of those at the table belong here; of a client they do not. */
function Warnings({ writing: { document } }: { writing: Writing }) {
  const findings = findClientData(plainText(document), TextProfile.MINUTES);
  if (findings.length === 0 || isBlocked(findings)) return null;
  return (
    <Paragraph small quiet>
      {m.minutes_warned({ count: findings.length })}
    </Paragraph>
  );
}

/** The text of a section, with what may not stand there marked in it. */
export function SectionEditor({ writer, writing, isReading, labelledBy, notes }: SectionEditorProps) {
  const editor = useEditor({
    extensions: editorExtensions,
    content: writing.document,
    injectCSS: false,
    editable: !isReading,
    autofocus: isReading ? false : 'end',
    editorProps: { attributes: attributes(labelledBy, isReading), transformPastedHTML: cleanPaste },
    onUpdate: ({ editor: now }) => writer.type(now.getJSON() as TextNode),
    onFocus: ({ editor: now }) => {
      if (now.isEditable) void writer.begin();
    },
  });
  useEffect(() => {
    // To read along one stands in the text too: keys go on from there.
    if (!editor || editor.isEditable) return undefined;
    const timer = setTimeout(() => !editor.isDestroyed && editor.view.dom.focus({ preventScroll: true }));
    return () => clearTimeout(timer);
  }, [editor]);
  useReplaced(editor, writing);
  useNotes(editor, notes);
  useEffect(() => {
    editor?.setEditable(!isReading, false);
    editor?.setOptions({ editorProps: { attributes: attributes(labelledBy, isReading), transformPastedHTML: cleanPaste } });
  }, [editor, isReading, labelledBy]);
  return (
    <>
      <EditorContent editor={editor} />
      <Warnings writing={writing} />
    </>
  );
}
