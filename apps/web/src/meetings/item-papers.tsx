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

function AddPaper({ itemId, title, children }: { itemId: string; title: string; children: ReactNode }) {
  const adding = useChange(AddAgendaPaperDocument);
  const sending = useSending(adding, (fileId) => adding.run({ agendaItemId: itemId, fileId }));
  return (
    <DropPlace onChoose={sending.choose}>
      {children}
      <ChosenFiles sending={sending} />
      <div className="papers__acts no-print">
        <ChooseFiles isMany label={m.papers_add()} fullLabel={m.papers_add_of({ title })} onChoose={sending.choose} />
        <span className="quiet small papers__hint">{m.papers_drop()}</span>
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

/** The papers of one item of the meeting around it: to read, and to add to for who may. */
export function ItemPapers({ itemId, title }: { itemId: string; title: string }) {
  const papers = use(PapersOfMeeting);
  const of = [...(papers?.agenda ?? []), ...(papers?.agendaProposals ?? [])].find(({ id }) => id === itemId);
  if (!of) return null;
  if (of.mayChangePapers) {
    return (
      <AddPaper itemId={itemId} title={title}>
        <List of={of} title={title} />
      </AddPaper>
    );
  }
  return of.papers.length > 0 ? (
    <div className="papers">
      <List of={of} title={title} />
    </div>
  ) : null;
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
      {papers.papersDueOn < today ? m.papers_due_past({ on }) : m.papers_due({ on })} {m.papers_hint()}
    </Paragraph>
  );
}
