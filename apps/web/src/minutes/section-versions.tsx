import { diffWordsWithSpace } from 'diff';
import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Paragraph } from '../components/paragraph.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { MinutesVersionsDocument, MinutesVersionTextDocument, type MinutesVersionsQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { instantText } from '../words/dates.js';
import type { SectionWriter } from './section-writer.js';

type Version = NonNullable<MinutesVersionsQuery['minutesSection']>['versions'][number];

/** What stood there then, beside what stands there now. */
function Difference({ then, now }: { then: string; now: string }) {
  if (then === now) return <Paragraph>{m.after_version_same()}</Paragraph>;
  return (
    <>
      <Paragraph small quiet>
        {m.after_version_legend()}
      </Paragraph>
      <p className="after__text">
        {diffWordsWithSpace(then, now).map(({ value, added, removed }, place) => (added ? <ins key={place}>{value}</ins> : removed ? <del key={place}>{value}</del> : <span key={place}>{value}</span>))}
      </p>
    </>
  );
}

function Chosen({ version, now, onPutBack, busy }: { version: Version; now: string; onPutBack: () => void; busy: boolean }) {
  const read = useRead(MinutesVersionTextDocument, { id: version.id });
  return (
    <Loaded read={read}>
      {({ minutesVersion }) => (
        <div className="stack stack--close">
          <Difference then={minutesVersion?.text ?? ''} now={now} />
          {minutesVersion && minutesVersion.text !== now ? (
            <div>
              <Button look="primary" busy={busy} onClick={onPutBack}>
                {m.after_version_put_back()}
              </Button>
            </div>
          ) : null}
        </div>
      )}
    </Loaded>
  );
}

function Line({ version, isOpen, onOpen }: { version: Version; isOpen: boolean; onOpen: () => void }) {
  return (
    <li className="row row--apart">
      <span>
        {instantText(version.savedAt)} <span className="quiet">{version.author?.name}</span>
      </span>
      <Button small aria-pressed={isOpen} onClick={onOpen}>
        {m.after_version_compare()}
      </Button>
    </li>
  );
}

/** Earlier texts of one section: who wrote them and when, what is different now, and the way back. */
export function SectionVersions({ writer, sectionId, onClose }: { writer: SectionWriter; sectionId: string; onClose: () => void }) {
  const read = useRead(MinutesVersionsDocument, { id: sectionId }, { fresh: true });
  const [chosen, setChosen] = useState<Version>();
  const [state, setState] = useState<'busy' | 'failed'>();
  const putBack = async (id: string) => {
    setState('busy');
    if (await writer.putBack(id)) onClose();
    else setState('failed');
  };
  return (
    <Dialog title={m.after_versions()} onClose={onClose}>
      <Loaded read={read}>
        {({ minutesSection }) => (
          <div className="stack">
            {state === 'failed' ? <Alert kind="error" live>{writer.now().message ?? m.after_version_failed()}</Alert> : null}
            {minutesSection?.versions.length ? null : <Paragraph>{m.after_versions_none()}</Paragraph>}
            {chosen && minutesSection ? <Chosen key={chosen.id} version={chosen} now={minutesSection.text} busy={state === 'busy'} onPutBack={() => void putBack(chosen.id)} /> : null}
            <ul className="rows">
              {minutesSection?.versions.map((version) => <Line key={version.id} version={version} isOpen={chosen?.id === version.id} onOpen={() => setChosen(version)} />)}
            </ul>
          </div>
        )}
      </Loaded>
    </Dialog>
  );
}
