import { useEffect, useRef } from 'react';
import { Alert } from '../components/alert.js';
import { DefinitionList, type Fact } from '../components/definition-list.js';
import { useRead } from '../data/use-read.js';
import { LastChangeDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { instantText } from '../words/dates.js';

interface StaleNoticeProps {
  recordId: string;
  /** The server refused: who pressed the button is brought here. Else it is only said. */
  isRefused: boolean;
  now?: readonly Fact[] | undefined;
}

/** Somebody else changed the record that is open here: who, when, and how it stands now. */
export function StaleNotice({ recordId, isRefused, now = [] }: StaleNoticeProps) {
  const { data } = useRead(LastChangeDocument, { recordId }, { fresh: true });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isRefused) box.current?.focus();
  }, [isRefused]);
  const last = data?.lastChange;
  const title = last ? m.form_stale_title_by({ name: last.by, at: instantText(last.at) }) : m.form_stale_title();
  return (
    <div ref={box} tabIndex={-1}>
      <Alert kind="warning" title={title} live>
        <p className="nl-paragraph">{now.length > 0 ? m.form_stale_now() : m.form_stale()}</p>
        {now.length > 0 ? <DefinitionList facts={now} /> : null}
      </Alert>
    </div>
  );
}
