import { useEffect, useState, type ReactNode } from 'react';
import { Alert } from '../components/alert.js';
import { Card } from '../components/card.js';
import { LinkButton } from '../components/link.js';
import { Loading } from '../components/loading.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { getAuth, type Answer } from '../data/auth.js';
import { ProblemNotice } from '../data/problem-notice.js';
import { m } from '../paraglide/messages.js';
import { EntryFrame } from '../shell/entry-frame.js';
import { UnlessSignedInAsOther } from './signed-in-as-other.js';

export type LinkPurpose = 'RESET_PASSWORD' | 'INVITATION' | 'CONFIRM_EMAIL';

export interface LinkFacts {
  purpose: LinkPurpose;
  name: string;
  email: string;
}

/** The address of a one-time link's token on the server. */
export const linkPath = (token: string) => `link/${encodeURIComponent(token)}`;

export interface LinkPageProps {
  token: string;
  purpose: LinkPurpose;
  title: string;
  lead: string;
  /** What to do when the link no longer works. */
  usedUp: { text: string; action?: ReactNode };
  doneTitle: string;
  doneText: string;
  /** The form that acts; calls onDone when the server has done it. */
  children: (facts: LinkFacts, onDone: () => void) => ReactNode;
}

function useLinkFacts(token: string) {
  const [answer, setAnswer] = useState<Answer<LinkFacts>>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setAnswer(undefined);
    void getAuth<LinkFacts>(linkPath(token)).then((got) => {
      if (isCurrent) setAnswer(got);
    });
    return () => {
      isCurrent = false;
    };
  }, [token, attempt]);
  return { answer, retry: () => setAttempt(attempt + 1) };
}

function UsedUp({ text, action }: LinkPageProps['usedUp']) {
  return (
    <div className="stack">
      <Alert kind="warning" title={m.people_link_used_title()}>
        {m.people_link_used()} {text}
      </Alert>
      <div className="row">
        {action}
        <LinkButton to="/inloggen">{m.people_to_sign_in()}</LinkButton>
      </div>
    </div>
  );
}

function Done({ title, text }: { title: string; text: string }) {
  return (
    <div className="stack">
      <Alert kind="ok" title={title} live>
        {text}
      </Alert>
      <div>
        <LinkButton to="/inloggen" look="primary">
          {m.people_to_sign_in()}
        </LinkButton>
      </div>
    </div>
  );
}

function LinkBody({ token, purpose, usedUp, doneTitle, doneText, children }: LinkPageProps) {
  const { answer, retry } = useLinkFacts(token);
  const [isDone, setDone] = useState(false);
  if (isDone) return <Done title={doneTitle} text={doneText} />;
  if (!answer) return <Loading />;
  if (answer.ok && answer.data.purpose === purpose) {
    const form = children(answer.data, () => setDone(true));
    // A new address is confirmed by whoever is signed in: it is his own.
    return purpose === 'CONFIRM_EMAIL' ? form : <UnlessSignedInAsOther facts={answer.data}>{form}</UnlessSignedInAsOther>;
  }
  if (answer.ok || answer.problem.code === 'NOT_FOUND') return <UsedUp {...usedUp} />;
  return <ProblemNotice problem={answer.problem} onRetry={retry} />;
}

/** A page behind a link in a mail: opening it only tells what it is for; it acts on a press of the button. */
export function LinkPage(props: LinkPageProps) {
  return (
    <EntryFrame>
      <PageHeader title={props.title} lead={props.lead} />
      <Card>
        <LinkBody {...props} />
      </Card>
    </EntryFrame>
  );
}

export function ForWhom({ facts }: { facts: LinkFacts }) {
  return (
    <Paragraph>
      {m.people_link_for()} <strong>{facts.name}</strong> ({facts.email})
    </Paragraph>
  );
}
