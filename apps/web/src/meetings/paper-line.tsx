import { useEffect, useRef, type ReactNode } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Disclosure } from '../components/disclosure.js';
import { OuterLink } from '../components/link.js';
import { Pill } from '../components/pill.js';
import { useChange } from '../data/use-change.js';
import { ReplaceAgendaPaperDocument, RestoreAgendaPaperDocument, WithdrawAgendaPaperDocument, type PaperLineFragment, type PaperVersionLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { instantText } from '../words/dates.js';
import { fileKindText, fileSizeText } from '../words/files.js';
import { ChooseFiles } from './choose-files.js';
import { ChosenFiles } from './chosen-files.js';
import { useSending } from './use-sending.js';

const factsOf = ({ name, size }: PaperVersionLineFragment) => m.papers_facts({ kind: fileKindText(name), size: fileSizeText(size) });
const byWhom = ({ addedBy, addedAt }: PaperVersionLineFragment) => (addedBy ? m.papers_by({ name: addedBy.name, at: instantText(addedAt) }) : instantText(addedAt));

function Version({ version, words, children }: { version: PaperVersionLineFragment; words: string; children?: ReactNode }) {
  return (
    <div className="papers__facts">
      <OuterLink className="papers__name" href={`/files/${version.fileId}`} download={version.name}>
        {words}
      </OuterLink>
      <span className="quiet small">{factsOf(version)}</span>
      {children}
      <span className="quiet small">{byWhom(version)}</span>
      {version.isLate ? <Pill tone="care">{m.papers_late()}</Pill> : null}
    </div>
  );
}

function Earlier({ versions }: { versions: readonly PaperVersionLineFragment[] }) {
  if (versions.length === 0) return null;
  return (
    <Disclosure summary={m.papers_earlier({ count: versions.length })}>
      <ul className="papers__list">
        {versions.map((version) => (
          <li key={version.id}>
            <Version version={version} words={m.papers_earlier_version(version)} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

let pressedFor: string | undefined;

/** After a press the button goes, and the one that takes it back comes: that is where one goes on. */
function useGoingOn(paperId: string) {
  const button = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (pressedFor !== paperId) return;
    pressedFor = undefined;
    button.current?.querySelector('button')?.focus();
  }, [paperId]);
  return button;
}

function Acts({ paper, name }: { paper: PaperLineFragment; name: string }) {
  const { id, version } = paper;
  const replacing = useChange(ReplaceAgendaPaperDocument);
  const withdrawing = useChange(WithdrawAgendaPaperDocument);
  const sending = useSending(replacing, (fileId) => replacing.run({ id, version, fileId }));
  const button = useGoingOn(id);
  const withdraw = () => {
    pressedFor = id;
    void withdrawing.run({ id, version });
  };
  return (
    <>
      <div className="papers__acts no-print">
        <ChooseFiles label={m.papers_replace()} fullLabel={m.papers_replace_of({ name })} onChoose={sending.choose} />
        <span ref={button}>
          <Button small look="subtle" busy={withdrawing.busy} aria-label={m.papers_withdraw_of({ name })} onClick={withdraw}>
            {m.papers_withdraw()}
          </Button>
        </span>
      </div>
      {withdrawing.message ? <Alert kind="error" live>{withdrawing.message}</Alert> : null}
      <ChosenFiles sending={sending} />
    </>
  );
}

function Withdrawn({ paper, name, mayChange }: { paper: PaperLineFragment; name: string; mayChange: boolean }) {
  const restoring = useChange(RestoreAgendaPaperDocument);
  const { id, version } = paper;
  const button = useGoingOn(id);
  const restore = () => {
    pressedFor = id;
    void restoring.run({ id, version });
  };
  return (
    <div className="papers__facts">
      <span className="quiet small">{m.papers_withdrawn({ name })}</span>
      {mayChange ? (
        <span ref={button}>
          <Button small look="subtle" busy={restoring.busy} aria-label={m.papers_restore_of({ name })} onClick={restore}>
            {m.papers_restore()}
          </Button>
        </span>
      ) : null}
      {restoring.message ? <Alert kind="error" live>{restoring.message}</Alert> : null}
    </div>
  );
}

/** A paper with its versions, and what may be done with it. */
export function PaperLine({ paper, mayChange }: { paper: PaperLineFragment; mayChange: boolean }) {
  const [last, ...earlier] = paper.versions;
  if (!last) return null;
  if (paper.state === 'WITHDRAWN') return <Withdrawn paper={paper} name={last.name} mayChange={mayChange} />;
  return (
    <>
      <Version version={last} words={last.name}>
        {last.number > 1 ? <span className="quiet small">{m.papers_version(last)}</span> : null}
      </Version>
      <Earlier versions={earlier} />
      {mayChange ? <Acts paper={paper} name={last.name} /> : null}
    </>
  );
}
