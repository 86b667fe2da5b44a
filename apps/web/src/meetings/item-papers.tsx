import { createContext, use, useEffect, type ReactNode } from 'react';
import { DownloadButton } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import { AddAgendaPaperDocument, MeetingPapersDocument, type ItemPapersFragment, type MeetingPapersQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import { ChooseFiles, DropPlace } from './choose-files.js';
import { ChosenFiles } from './chosen-files.js';
import { PaperLine } from './paper-line.js';
import { useSending } from './use-sending.js';

type Papers = NonNullable<MeetingPapersQuery['meeting']>;

const PapersOfMeeting = createContext<Papers | undefined>(undefined);

/** A file that is dropped beside its place would take the page away. */
function useNoFilesElsewhere() {
  useEffect(() => {
    const refuse = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}

/** Reads the papers of a meeting once, for all items in it. */
export function PapersOf({ number, children }: { number: string; children: ReactNode }) {
  const { data } = useRead(MeetingPapersDocument, { number }, { fresh: true, keep: true });
  useNoFilesElsewhere();
  return <PapersOfMeeting value={data?.meeting ?? undefined}>{children}</PapersOfMeeting>;
}

interface AddPaperProps {
  itemId: string;
  title: string;
  /** What else can be done with the item, on the same line. */
  acts: ReactNode;
  children: ReactNode;
}

function AddPaper({ itemId, title, acts, children }: AddPaperProps) {
  const adding = useChange(AddAgendaPaperDocument);
  const sending = useSending(adding, (fileId) => adding.run({ agendaItemId: itemId, fileId }));
  return (
    <DropPlace onChoose={sending.choose}>
      {children}
      <ChosenFiles sending={sending} />
      <div className="papers__acts no-print">
        {acts}
        <ChooseFiles isMany label={m.papers_add()} fullLabel={m.papers_add_of({ title })} onChoose={sending.choose} />
      </div>
    </DropPlace>
  );
}

function List({ of, title }: { of: ItemPapersFragment; title: string }) {
  if (of.papers.length === 0) return null;
  return (
    <ul className="papers__list" aria-label={m.papers_list_of({ title })}>
      {of.papers.map((paper) => (
        <li key={paper.id} className="papers__paper">
          <PaperLine paper={paper} mayChange={of.mayChangePapers} />
        </li>
      ))}
    </ul>
  );
}

interface ItemPapersProps {
  itemId: string;
  title: string;
  acts?: ReactNode;
}

/** The papers of one item of the meeting around it: to read, and to add to for who may; and what else the reader may do with the item. */
export function ItemPapers({ itemId, title, acts }: ItemPapersProps) {
  const papers = use(PapersOfMeeting);
  const of = [...(papers?.agenda ?? []), ...(papers?.agendaProposals ?? [])].find(({ id }) => id === itemId);
  if (of?.mayChangePapers) {
    return (
      <AddPaper {...{ itemId, title, acts }}>
        <List of={of} title={title} />
      </AddPaper>
    );
  }
  if (!acts && !of?.papers.length) return null;
  return (
    <div className="papers">
      {of ? <List of={of} title={title} /> : null}
      {acts ? <div className="papers__acts no-print">{acts}</div> : null}
    </div>
  );
}

/** All at once, for who reads on the way. */
export function AllPapers({ number }: { number: string }) {
  const papers = use(PapersOfMeeting);
  if (!papers?.agenda.some((item) => item.papers.some(({ state }) => state === 'PRESENT'))) return null;
  const address = `/export/vergaderingen/${encodeURIComponent(number)}/stukken`;
  return (
    <div className="row no-print">
      <DownloadButton small href={`${address}.pdf`} download>
        {m.papers_all_pdf()}
      </DownloadButton>
      <DownloadButton small href={`${address}.zip`} download>
        {m.papers_all_zip()}
      </DownloadButton>
    </div>
  );
}

/** Until when papers are in time, for who may add any. */
export function PaperTerm() {
  const papers = use(PapersOfMeeting);
  const { today } = useViewer();
  const items = [...(papers?.agenda ?? []), ...(papers?.agendaProposals ?? [])];
  if (!papers?.papersDueOn || !items.some(({ mayChangePapers }) => mayChangePapers)) return null;
  const on = dayText(papers.papersDueOn);
  return (
    <Paragraph small quiet>
      {papers.papersDueOn < today ? m.papers_due_past({ on }) : m.papers_due({ on })} {m.papers_hint()} <span className="papers__hint">{m.papers_drop()}</span>
    </Paragraph>
  );
}
